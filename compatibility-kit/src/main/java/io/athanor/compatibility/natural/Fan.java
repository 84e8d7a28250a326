package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Who refers to a hero that does not know it. */
@Entity(table = "fans")
public class Fan {

    @Id
    private @Nullable Integer id;

    @ForeignKey("heroes.name")
    @Column(length = 30)
    private @Nullable String idolName;

    @Relationship
    private @Nullable Hero idol;

    public Fan(@Nullable Hero idol) {
        this.idol = idol;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getIdolName() {
        return idolName;
    }

    public @Nullable Hero getIdol() {
        return idol;
    }

    public void setIdol(@Nullable Hero idol) {
        this.idol = idol;
    }
}

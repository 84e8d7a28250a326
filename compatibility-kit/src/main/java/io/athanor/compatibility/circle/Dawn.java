package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The first of three that each must have the next. */
@Entity(table = "dawns")
public class Dawn {

    @Id
    private @Nullable Integer id;

    @ForeignKey("noons.id")
    @Column(nullable = false)
    private @Nullable Integer noonId;

    @Relationship
    private @Nullable Noon noon;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getNoonId() {
        return noonId;
    }

    public @Nullable Noon getNoon() {
        return noon;
    }

    public void setNoon(@Nullable Noon noon) {
        this.noon = noon;
    }
}

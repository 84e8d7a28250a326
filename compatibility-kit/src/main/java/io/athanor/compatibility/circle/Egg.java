package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What cannot be before its hen. */
@Entity(table = "eggs")
public class Egg {

    @Id
    private @Nullable Integer id;

    @ForeignKey("hens.id")
    @Column(nullable = false)
    private @Nullable Integer henId;

    @Relationship
    private @Nullable Hen hen;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getHenId() {
        return henId;
    }

    public @Nullable Hen getHen() {
        return hen;
    }

    public void setHen(@Nullable Hen hen) {
        this.hen = hen;
    }
}

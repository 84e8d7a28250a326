package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What cannot be before its egg. */
@Entity(table = "hens")
public class Hen {

    @Id
    private @Nullable Integer id;

    @ForeignKey("eggs.id")
    @Column(nullable = false)
    private @Nullable Integer eggId;

    @Relationship
    private @Nullable Egg egg;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getEggId() {
        return eggId;
    }

    public @Nullable Egg getEgg() {
        return egg;
    }

    public void setEgg(@Nullable Egg egg) {
        this.egg = egg;
    }
}

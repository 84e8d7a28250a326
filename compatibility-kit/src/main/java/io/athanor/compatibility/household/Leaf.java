package io.athanor.compatibility.household;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What a plant owns without being known to it. */
@Entity(table = "leaves")
public class Leaf {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("plants.id")
    private @Nullable Integer plantId;

    public Leaf(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getPlantId() {
        return plantId;
    }
}

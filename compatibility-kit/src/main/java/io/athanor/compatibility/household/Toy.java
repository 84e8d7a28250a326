package io.athanor.compatibility.household;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What a child owns. */
@Entity(table = "toys")
public class Toy {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("children.id")
    private @Nullable Integer childId;

    @Relationship(backPopulates = "toys")
    private @Nullable Child child;

    public Toy(String name) {
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

    public @Nullable Integer getChildId() {
        return childId;
    }

    public @Nullable Child getChild() {
        return child;
    }

    public void setChild(@Nullable Child child) {
        this.child = child;
    }
}

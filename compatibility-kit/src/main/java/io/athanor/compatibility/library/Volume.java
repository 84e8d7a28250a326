package io.athanor.compatibility.library;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A volume of a long work, which knows the next one. */
@Entity(table = "volumes")
public class Volume {

    @Id
    private Integer id;

    @ForeignKey("volumes.id")
    private @Nullable Integer nextId;

    @Relationship(cascade = Cascade.ALL, remoteSide = "id")
    private @Nullable Volume next;

    public Volume(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public @Nullable Integer getNextId() {
        return nextId;
    }

    public @Nullable Volume getNext() {
        return next;
    }

    public void setNext(@Nullable Volume next) {
        this.next = next;
    }
}

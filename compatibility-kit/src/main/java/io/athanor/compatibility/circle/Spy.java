package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Somebody who watches one other at most, and is watched by one at most. */
@Entity(table = "spies")
public class Spy {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("spies.id")
    @Column(unique = true)
    private @Nullable Integer targetId;

    @Relationship(backPopulates = "watcher", remoteSide = "id")
    private @Nullable Spy target;

    @Relationship(backPopulates = "target", remoteSide = "targetId")
    private @Nullable Spy watcher;

    public Spy(String name) {
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

    public @Nullable Integer getTargetId() {
        return targetId;
    }

    public @Nullable Spy getTarget() {
        return target;
    }

    public void setTarget(@Nullable Spy target) {
        this.target = target;
    }

    public @Nullable Spy getWatcher() {
        return watcher;
    }

    public void setWatcher(@Nullable Spy watcher) {
        this.watcher = watcher;
    }
}

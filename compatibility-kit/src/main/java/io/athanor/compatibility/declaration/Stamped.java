package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Check;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Default;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Index;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.orm.annotation.ServerDefault;
import io.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** What is stamped when it is made and changed. */
@MappedSuperclass
@Check("{made} >= 0")
public abstract class Stamped {

    @Id
    private @Nullable Integer id;

    @Default("Clock.tick()")
    private @Nullable Integer made;

    @Index
    @Default(onUpdate = "Clock.tick()")
    private @Nullable Integer changed;

    @Default("Clock.FIRST")
    @Column(length = 10, nullable = false)
    private @Nullable String state;

    @Default("Clock.SEVEN")
    private @Nullable Integer seven;

    @Column(length = 10, comment = "what the 'database' says")
    @ServerDefault("'served'")
    private @Nullable String served;

    @Version
    private int version;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getMade() {
        return made;
    }

    public void setMade(@Nullable Integer made) {
        this.made = made;
    }

    public @Nullable Integer getChanged() {
        return changed;
    }

    public void setChanged(@Nullable Integer changed) {
        this.changed = changed;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable Integer getSeven() {
        return seven;
    }

    public @Nullable String getServed() {
        return served;
    }

    public void setServed(@Nullable String served) {
        this.served = served;
    }

    public int getVersion() {
        return version;
    }
}

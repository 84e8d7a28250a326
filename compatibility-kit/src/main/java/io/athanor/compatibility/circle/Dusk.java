package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The last of three that each must have the next, which is the first. */
@Entity(table = "dusks")
public class Dusk {

    @Id
    private @Nullable Integer id;

    @ForeignKey("dawns.id")
    @Column(nullable = false)
    private @Nullable Integer dawnId;

    @Relationship
    private @Nullable Dawn dawn;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getDawnId() {
        return dawnId;
    }

    public @Nullable Dawn getDawn() {
        return dawn;
    }

    public void setDawn(@Nullable Dawn dawn) {
        this.dawn = dawn;
    }
}

package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The third of three tables in a circle. */
@Entity(table = "papers")
public class Paper {

    @Id
    private @Nullable Integer id;

    @ForeignKey("rocks.id")
    private @Nullable Integer wrapsId;

    @Relationship
    private @Nullable Rock wraps;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getWrapsId() {
        return wrapsId;
    }

    public @Nullable Rock getWraps() {
        return wraps;
    }

    public void setWraps(@Nullable Rock wraps) {
        this.wraps = wraps;
    }
}

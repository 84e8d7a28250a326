package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The first of three tables in a circle. */
@Entity(table = "rocks")
public class Rock {

    @Id
    private @Nullable Integer id;

    @ForeignKey("scissors.id")
    private @Nullable Integer smashesId;

    @Relationship
    private @Nullable Scissors smashes;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getSmashesId() {
        return smashesId;
    }

    public @Nullable Scissors getSmashes() {
        return smashes;
    }

    public void setSmashes(@Nullable Scissors smashes) {
        this.smashes = smashes;
    }
}

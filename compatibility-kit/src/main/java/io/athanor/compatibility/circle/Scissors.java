package io.athanor.compatibility.circle;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The second of three tables in a circle. */
@Entity(table = "scissors")
public class Scissors {

    @Id
    private @Nullable Integer id;

    @ForeignKey("papers.id")
    private @Nullable Integer cutsId;

    @Relationship
    private @Nullable Paper cuts;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getCutsId() {
        return cutsId;
    }

    public @Nullable Paper getCuts() {
        return cuts;
    }

    public void setCuts(@Nullable Paper cuts) {
        this.cuts = cuts;
    }
}

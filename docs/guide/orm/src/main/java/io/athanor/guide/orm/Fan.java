package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.SoftDelete;
import io.athanor.orm.annotation.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

// tag::entity
/** Who belongs to a club. */
@Entity(table = "fan")
public class Fan {

    @Id
    private @Nullable Integer id;

    @TenantId
    @Column(length = 20)
    private @Nullable String club;

    @Column(length = 50)
    private String name;

    @Column(length = 30)
    private String town;

    @SoftDelete
    private boolean removed;

    @Relationship(join = "FanJoins.neighbours()", viewOnly = true)
    private List<Fan> neighbours = List.of();
    // end::entity

    public Fan(String name, String town) {
        this.name = name;
        this.town = town;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getClub() {
        return club;
    }

    public String getTown() {
        return town;
    }

    public boolean isRemoved() {
        return removed;
    }

    public List<Fan> getNeighbours() {
        return neighbours;
    }
    // tag::entity
}
// end::entity

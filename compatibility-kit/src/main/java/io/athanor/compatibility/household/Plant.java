package io.athanor.compatibility.household;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member that does not know its household and does not outlive it; it owns leaves. */
@Entity(table = "plants")
@SuppressWarnings("NullAway.Init")
public class Plant implements Member {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("households.id")
    private @Nullable Integer householdId;

    @Relationship(
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Leaf> leaves;

    public Plant(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public @Nullable Integer getHouseholdId() {
        return householdId;
    }

    public List<Leaf> getLeaves() {
        return leaves;
    }
}

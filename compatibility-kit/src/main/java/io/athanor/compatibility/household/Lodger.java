package io.athanor.compatibility.household;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A member that knows its household and outlives it. */
@Entity(table = "lodgers")
public class Lodger implements Member {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("households.id")
    private @Nullable Integer householdId;

    @Relationship(backPopulates = "lodgers")
    private @Nullable Household household;

    public Lodger(String name) {
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

    public @Nullable Household getHousehold() {
        return household;
    }

    public void setHousehold(@Nullable Household household) {
        this.household = household;
    }
}

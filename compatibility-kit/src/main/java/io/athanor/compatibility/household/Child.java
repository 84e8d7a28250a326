package io.athanor.compatibility.household;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member that knows its household and does not outlive it; it owns toys, and a school has it, too. */
@Entity(table = "children")
@SuppressWarnings("NullAway.Init")
public class Child implements Member {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @ForeignKey("households.id")
    private @Nullable Integer householdId;

    @Relationship(backPopulates = "children")
    private @Nullable Household household;

    @ForeignKey("schools.id")
    private @Nullable Integer schoolId;

    @Relationship(backPopulates = "pupils")
    private @Nullable School school;

    @Relationship(
            backPopulates = "child",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Toy> toys;

    public Child(String name) {
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

    public @Nullable Integer getSchoolId() {
        return schoolId;
    }

    public @Nullable School getSchool() {
        return school;
    }

    public void setSchool(@Nullable School school) {
        this.school = school;
    }

    public List<Toy> getToys() {
        return toys;
    }
}

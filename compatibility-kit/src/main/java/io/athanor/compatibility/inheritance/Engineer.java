package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In the middle of a hierarchy of joined tables. */
@Entity(table = "engineers")
@DiscriminatorValue("engineer")
public class Engineer extends Employee {

    @Column(length = 20)
    private @Nullable String skill;

    @Relationship(backPopulates = "engineer", orderBy = "id")
    private final List<Machine> machines = new ArrayList<>();

    protected Engineer() {}

    public Engineer(String name, String skill) {
        super(name);
        this.skill = skill;
    }

    public List<Machine> getMachines() {
        return machines;
    }

    public @Nullable String getSkill() {
        return skill;
    }

    public void setSkill(@Nullable String value) {
        skill = value;
    }
}

package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of its subclasses. */
@Entity(table = "engineers")
@DiscriminatorValue("engineer")
public class Engineer extends Employee {

    @Column(length = 50)
    private @Nullable String engineerInfo;

    @Relationship(backPopulates = "engineer", orderBy = "id")
    private List<Machine> machines;

    protected Engineer() {}

    public Engineer(String name, String engineerInfo, Machine... machines) {
        super(name);
        this.engineerInfo = engineerInfo;
        this.machines = List.of(machines);
    }

    public List<Machine> getMachines() {
        return machines;
    }

    public @Nullable String getEngineerInfo() {
        return engineerInfo;
    }

    public void setEngineerInfo(@Nullable String value) {
        engineerInfo = value;
    }

    @Override
    public String toString() {
        return "Engineer(" + getId() + ",)";
    }
}

package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What engineers have. */
@Entity(table = "machines")
public class Machine {

    @Id
    private @Nullable Integer id;

    @Column(length = 50)
    private @Nullable String name;

    @ForeignKey("engineers.id")
    private @Nullable Integer engineerId;

    @Relationship(backPopulates = "machines")
    private @Nullable Engineer engineer;

    protected Machine() {}

    public Machine(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer value) {
        id = value;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String value) {
        name = value;
    }

    public @Nullable Integer getEngineerId() {
        return engineerId;
    }

    public void setEngineerId(@Nullable Integer value) {
        engineerId = value;
    }

    public @Nullable Engineer getEngineer() {
        return engineer;
    }

    public void setEngineer(@Nullable Engineer value) {
        engineer = value;
    }
}

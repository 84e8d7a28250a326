package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.GeneratedId;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.IdStrategy;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.Relationship;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What floats; one half of its key is a harbour, the other one the program makes. */
@Entity(table = "vessels")
@Inheritance(strategy = InheritanceStrategy.JOINED)
public class Vessel {

    @Id
    @ForeignKey("gates.id")
    private @Nullable Integer gateId;

    @Id
    @GeneratedId(IdStrategy.TIME_ORDERED_UUID)
    private @Nullable UUID code;

    @Column(length = 20)
    private String name;

    @Relationship
    private @Nullable Gate gate;

    public Vessel(Gate gate, String name) {
        this.gate = gate;
        this.name = name;
    }

    public @Nullable Integer getGateId() {
        return gateId;
    }

    public @Nullable UUID getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public @Nullable Gate getGate() {
        return gate;
    }
}

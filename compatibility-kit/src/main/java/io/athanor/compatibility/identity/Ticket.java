package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.GeneratedId;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.IdStrategy;
import org.jspecify.annotations.Nullable;

/** What a sequence numbers. */
@Entity(table = "tickets")
public class Ticket {

    @Id
    @GeneratedId(value = IdStrategy.SEQUENCE, sequence = "ticket_numbers")
    private @Nullable Long id;

    @Column(length = 20)
    private String name;

    public Ticket(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

package io.athanor.guide.orm;

import io.athanor.orm.annotation.Entity;
import java.time.LocalDate;

// tag::entity
/** A place in a hall. */
@Entity(table = "ticket")
public class Ticket extends Item {

    private LocalDate evening;

    public Ticket(String name, Price price, int bought, LocalDate evening) {
        super(name, price, bought);
        this.evening = evening;
    }
    // end::entity

    public LocalDate getEvening() {
        return evening;
    }

    public void setEvening(LocalDate evening) {
        this.evening = evening;
    }
    // tag::entity
}
// end::entity

package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;

/** Something whose generated key is held in a primitive field. */
@Entity(table = "tickets")
public class Ticket {

    @Id
    private int id;

    @Column(length = 50)
    private String seat;

    public Ticket(String seat) {
        this.seat = seat;
    }

    public int getId() {
        return id;
    }

    public String getSeat() {
        return seat;
    }
}

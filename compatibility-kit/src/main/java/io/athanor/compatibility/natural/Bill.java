package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** A bill, whose number is part of the keys of its items. */
@Entity(table = "bills")
@SuppressWarnings("NullAway.Init")
public class Bill {

    @Id
    @Column(length = 30)
    private String number;

    @Relationship(backPopulates = "bill", orderBy = "position")
    private List<Item> items;

    public Bill(String number) {
        this.number = number;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public List<Item> getItems() {
        return items;
    }
}

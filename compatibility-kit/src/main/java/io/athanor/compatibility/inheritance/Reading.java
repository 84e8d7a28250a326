package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;

/** A hierarchy whose discriminator is a number in a primitive field. */
@Entity(table = "readings")
@Inheritance(discriminator = "kind")
@DiscriminatorValue("1")
public class Reading {

    @Id
    private int id;

    private int kind;

    private int tenths;

    protected Reading() {}

    public Reading(int tenths) {
        this.tenths = tenths;
    }

    public int getId() {
        return id;
    }

    public int getKind() {
        return kind;
    }

    public void setKind(int value) {
        kind = value;
    }

    public int getTenths() {
        return tenths;
    }
}

package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;

// tag::entity
/** An item to wear. */
@Entity(table = "shirt")
public class Shirt extends Item {

    @Column(length = 4)
    private String size;

    public Shirt(String name, Price price, int bought, String size) {
        super(name, price, bought);
        this.size = size;
    }
    // end::entity

    public String getSize() {
        return size;
    }
    // tag::entity
}
// end::entity

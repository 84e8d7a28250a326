package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;

// tag::entity
/** Who plays. */
@Entity(table = "person")
@DiscriminatorValue("musician")
public final class Musician extends Person {

    @Column(length = 50)
    private String instrument;
    // end::entity

    public Musician(String name, String instrument) {
        super(name);
        this.instrument = instrument;
    }

    public String getInstrument() {
        return instrument;
    }
    // tag::entity
}
// end::entity

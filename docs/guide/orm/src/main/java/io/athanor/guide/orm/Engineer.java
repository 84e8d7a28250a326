package io.athanor.guide.orm;

import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;

// tag::entity
/** Who records. */
@Entity(table = "person")
@DiscriminatorValue("engineer")
public final class Engineer extends Person {

    private int channels;
    // end::entity

    public Engineer(String name, int channels) {
        super(name);
        this.channels = channels;
    }

    public int getChannels() {
        return channels;
    }
    // tag::entity
}
// end::entity

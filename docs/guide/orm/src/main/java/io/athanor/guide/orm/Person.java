package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import org.jspecify.annotations.Nullable;

// tag::entity
/** Who is in the studio. */
@Entity(table = "person")
@Inheritance(discriminator = "job")
public abstract sealed class Person permits Musician, Engineer {

    @Id
    private @Nullable Integer id;

    @Column(length = 100)
    private String name;
    // end::entity

    Person(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }
    // tag::entity
}
// end::entity

package io.athanor.compatibility.switching;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Somebody with a passport, which has the same key. */
@Entity(table = "citizens")
public class Citizen {

    @Id
    private Integer id;

    @Relationship(
            backPopulates = "citizen",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Passport passport;

    public Citizen(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public @Nullable Passport getPassport() {
        return passport;
    }

    public void setPassport(@Nullable Passport passport) {
        this.passport = passport;
    }
}

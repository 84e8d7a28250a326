package io.athanor.compatibility.naming;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embeddable;

/** A place in a town, one of whose columns has a name. */
@Embeddable
public record Spot(
        int houseNumber, @Column(name = "zip", length = 10) String postCode) {}

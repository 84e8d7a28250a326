package io.athanor.compatibility.naming;

import io.athanor.orm.annotation.Embeddable;
import io.athanor.orm.annotation.Embedded;

/** A way between two places, the last of which is always known. */
@Embeddable
public record Route(
        @Embedded(columns = "houseNumber=from_nr") Spot startSpot,
        @Embedded(nullable = false) Spot lastSpot) {}

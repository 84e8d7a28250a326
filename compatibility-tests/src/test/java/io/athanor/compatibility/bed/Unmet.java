package io.athanor.compatibility.bed;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Builds the table of what a bed does not meet. */
final class Unmet {

    private final Map<Requirement, String> reasons = new EnumMap<>(Requirement.class);

    /** Adds requirements that are not met for one reason. */
    Unmet because(String reason, Requirement... requirements) {
        for (Requirement requirement : requirements) {
            reasons.put(requirement, reason);
        }
        return this;
    }

    Map<Requirement, String> reasons() {
        return Collections.unmodifiableMap(reasons);
    }
}

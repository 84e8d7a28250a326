package io.athanor.compatibility.inheritance;

import io.athanor.orm.Registry;

/** The mapping of a hierarchy whose classes have joined tables. */
public final class JoinedTables {

    private JoinedTables() {}

    /** A registry of all of them. */
    public static Registry registry() {
        return Registry.of(
                Director_.ENTITY,
                Machine_.ENTITY,
                Lead_.ENTITY,
                Engineer_.ENTITY,
                Firm_.ENTITY,
                Employee_.ENTITY,
                Boss_.ENTITY);
    }
}

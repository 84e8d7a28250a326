package io.athanor.compatibility.binder;

import io.athanor.orm.Registry;

/** The mapping of binders and their members. */
public final class Binders {

    private Binders() {}

    /** A registry of all of them, and its tables. */
    public static Registry registry() {
        return Registry.of(Binder_.ENTITY, Note_.ENTITY, Tab_.ENTITY, Label_.ENTITY, Page_.ENTITY, Sheet_.ENTITY);
    }
}

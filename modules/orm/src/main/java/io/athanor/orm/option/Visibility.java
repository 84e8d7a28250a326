package io.athanor.orm.option;

import io.athanor.sql.Structure;

/** Which rows a statement is to see that others are not. Immutable. */
public final class Visibility extends QueryOption {

    static final Visibility INCLUDE_DELETED = new Visibility("includeDeleted()");
    static final Visibility UNFILTERED = new Visibility("unfiltered()");

    private final String name;

    private Visibility(String name) {
        this.name = name;
    }

    /** Whether rows that are marked deleted are to be seen. */
    public boolean isOfDeleted() {
        return this == INCLUDE_DELETED;
    }

    /** Whether the rows of a text are to be taken as they come. */
    public boolean isUnfiltered() {
        return this == UNFILTERED;
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(name);
    }

    @Override
    public String toString() {
        return name;
    }
}

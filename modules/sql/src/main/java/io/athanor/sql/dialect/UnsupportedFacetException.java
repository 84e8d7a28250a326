package io.athanor.sql.dialect;

import io.athanor.sql.AthanorException;

/** Thrown when a dialect is asked for a layer that it does not support. */
public final class UnsupportedFacetException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** For a dialect that has no facet of the given interface. */
    public UnsupportedFacetException(Dialect dialect, Class<?> facet) {
        super("The dialect \"" + dialect.name() + "\" has no " + facet.getSimpleName()
                + ". A plugin that has it must be on the path.");
    }
}

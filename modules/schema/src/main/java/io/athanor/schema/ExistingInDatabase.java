package io.athanor.schema;

import org.jspecify.annotations.Nullable;

/** Asks the database what it has. */
record ExistingInDatabase(SchemaFacet facet, DdlConnection connection) implements Existing {

    ExistingInDatabase(DdlConnection connection) {
        this(connection.dialect().facet(SchemaFacet.class), connection);
    }

    @Override
    public boolean table(@Nullable String schema, String name) {
        return facet.hasTable(connection, schema, name);
    }

    @Override
    public boolean sequence(@Nullable String schema, String name) {
        return facet.hasSequence(connection, schema, name);
    }

    @Override
    public boolean enumeratedType(@Nullable String schema, String name) {
        return facet.hasEnumeratedType(connection, schema, name);
    }

    @Override
    public boolean domain(@Nullable String schema, String name) {
        return facet.hasDomain(connection, schema, name);
    }
}

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

    /** Whether what a statement is to bring about has come about without it. */
    boolean isSurpassed(DdlStatement statement) {
        if (statement instanceof DdlStatement.CreateTable create) {
            return has(create.table());
        }
        if (statement instanceof ViewStatement.CreateView create) {
            return has(create.view());
        }
        if (statement instanceof DdlStatement.CreateSequence create) {
            return sequence(create.sequence().schema(), create.sequence().name());
        }
        if (statement instanceof DdlStatement.DropTable drop) {
            return !has(drop.table());
        }
        if (statement instanceof ViewStatement.DropView drop) {
            return !has(drop.view());
        }
        return statement instanceof DdlStatement.DropSequence drop
                && !sequence(drop.sequence().schema(), drop.sequence().name());
    }

    private boolean has(Table table) {
        return table(table.schema(), table.name());
    }
}

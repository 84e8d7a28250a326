package io.athanor.dialect.mysql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.Sequence;
import io.athanor.sql.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** MariaDB's schemas, which are its databases. */
final class MariaDbSchema extends MySqlSchema {

    private final Dialect dialect;

    MariaDbSchema(Dialect dialect, OwnSchema ownSchema) {
        super(new MariaDbDdlCompiler(dialect, ownSchema));
        this.dialect = dialect;
    }

    @Override
    public Dialect dialectOf(DdlConnection connection) {
        return new MariaDbDialect(connection.dialect().version(), OwnSchema.of(connection));
    }

    /** The catalog lists them all. */
    @Override
    boolean hasUnlistedTable(DdlConnection connection, @Nullable String schema, String name) {
        return false;
    }

    @Override
    public boolean creates(Sequence sequence) {
        return !sequence.isOptional() && MariaDbCompiler.hasSequences(dialect);
    }

    @Override
    public boolean hasSequence(DdlConnection connection, @Nullable String schema, String name) {
        // The catalog lists sequences among the tables.
        return hasTable(connection, schema, name);
    }
}

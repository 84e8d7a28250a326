package io.athanor.dialect.oracle;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlVisitor;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Oracle's schemas, which are its users. */
final class OracleSchema implements SchemaFacet {

    private static final String CURRENT = "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')";

    private final Dialect dialect;
    private final DdlVisitor<String> ddlCompiler;

    OracleSchema(Dialect dialect) {
        this.dialect = dialect;
        this.ddlCompiler = new OracleDdlCompiler(dialect);
    }

    @Override
    public DdlVisitor<String> ddlCompiler() {
        return ddlCompiler;
    }

    @Override
    public boolean hasTable(DdlConnection connection, @Nullable String schema, String name) {
        return exists(
                connection,
                "SELECT object_name FROM all_objects WHERE object_type IN ('TABLE', 'VIEW', 'MATERIALIZED VIEW')"
                        + " AND object_name = ? AND owner = ",
                schema,
                name);
    }

    @Override
    public boolean hasSequence(DdlConnection connection, @Nullable String schema, String name) {
        return exists(
                connection,
                "SELECT sequence_name FROM all_sequences WHERE sequence_name = ? AND sequence_owner = ",
                schema,
                name);
    }

    private static boolean exists(DdlConnection connection, String query, @Nullable String schema, String name) {
        return schema == null
                ? connection.exists(query + CURRENT, OracleNames.inCatalog(name))
                : connection.exists(query + "?", OracleNames.inCatalog(name), OracleNames.inCatalog(schema));
    }

    @Override
    public boolean creates(Sequence sequence) {
        return true;
    }

    @Override
    public boolean commentsByStatement() {
        return true;
    }

    @Override
    public boolean enforcesValues(SqlType<?> type) {
        return type instanceof BooleanType && dialect.version().isAtLeast(23, 0);
    }
}

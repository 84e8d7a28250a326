package io.athanor.dialect.postgresql;

import io.athanor.schema.Constraint;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlVisitor;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.BooleanType;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's schemas. */
final class PostgreSqlSchema implements SchemaFacet {

    private static final String CLASS = "SELECT 1 FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = ?";
    private static final String TABLES = " AND c.relkind IN ('r', 'p', 'f', 'v', 'm')";
    private static final String SEQUENCES = " AND c.relkind = 'S'";
    private static final String VISIBLE_CLASS =
            " AND pg_catalog.pg_table_is_visible(c.oid) AND n.nspname <> 'pg_catalog'";
    private static final String IN_SCHEMA = " AND n.nspname = ?";

    private static final String TYPE = "SELECT 1 FROM pg_catalog.pg_type t"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE t.typname = ? AND t.typtype = ";
    private static final String ENUMERATION = TYPE + "'e'";
    private static final String DOMAIN = TYPE + "'d'";
    private static final String VISIBLE_TYPE = " AND pg_catalog.pg_type_is_visible(t.oid)";

    private final DdlVisitor<String> ddlCompiler;
    private final TypeSystem types;

    PostgreSqlSchema(Dialect dialect) {
        this.ddlCompiler = new PostgreSqlDdlCompiler(dialect);
        this.types = new PostgreSqlTypes(dialect);
    }

    @Override
    public DdlVisitor<String> ddlCompiler() {
        return ddlCompiler;
    }

    @Override
    public boolean hasTable(DdlConnection connection, @Nullable String schema, String name) {
        return exists(connection, CLASS + TABLES, VISIBLE_CLASS, schema, name);
    }

    @Override
    public boolean hasSequence(DdlConnection connection, @Nullable String schema, String name) {
        return exists(connection, CLASS + SEQUENCES, VISIBLE_CLASS, schema, name);
    }

    @Override
    public boolean hasEnumeratedType(DdlConnection connection, @Nullable String schema, String name) {
        return exists(connection, ENUMERATION, VISIBLE_TYPE, schema, name);
    }

    private static boolean exists(
            DdlConnection connection, String query, String visible, @Nullable String schema, String name) {
        return schema == null
                ? connection.exists(query + visible, name)
                : connection.exists(query + IN_SCHEMA, name, schema);
    }

    @Override
    public boolean creates(Sequence sequence) {
        return !sequence.isOptional();
    }

    @Override
    public @Nullable EnumeratedType enumeratedType(SqlType<?> type) {
        if (type instanceof PostgreSqlNamedEnum reflected) {
            return reflected.type();
        }
        SqlType<?> stored = types.stored(type);
        if (stored instanceof ArrayType<?> array) {
            return enumeratedType(array.element());
        }
        if (!(stored instanceof EnumType<?> enumeration) || !enumeration.isNative()) {
            return null;
        }
        return new EnumeratedType(enumeration.schema(), PostgreSqlTypes.nameOf(enumeration), enumeration.labels());
    }

    /** CREATE TABLE takes every constraint as one that all rows fulfil. */
    @Override
    public boolean isAddedLater(Constraint constraint) {
        return PostgreSqlStoredForms.isNotValid(constraint);
    }

    @Override
    public boolean commentsByStatement() {
        return true;
    }

    @Override
    public boolean hasDomain(DdlConnection connection, @Nullable String schema, String name) {
        return exists(connection, DOMAIN, VISIBLE_TYPE, schema, name);
    }

    @Override
    public boolean enforcesValues(SqlType<?> type) {
        return type instanceof BooleanType || type instanceof EnumType<?> enumeration && enumeration.isNative();
    }

    @Override
    public boolean rollsBackDdl() {
        return true;
    }
}

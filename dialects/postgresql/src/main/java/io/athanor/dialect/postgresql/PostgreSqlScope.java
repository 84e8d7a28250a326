package io.athanor.dialect.postgresql;

import org.jspecify.annotations.Nullable;

/**
 * Which objects of the catalog belong to a schema; without one, those that are found without naming a schema.
 *
 * @param schema the schema, or null
 */
record PostgreSqlScope(@Nullable String schema) {

    /** Of a query that joins pg_class c and pg_namespace n. */
    String ofClasses() {
        return schema == null
                ? "pg_catalog.pg_table_is_visible(c.oid) AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
                : "n.nspname = ?";
    }

    /** Of a query that joins pg_type t and pg_namespace n. */
    String ofTypes() {
        return schema == null
                ? "pg_catalog.pg_type_is_visible(t.oid) AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
                : "n.nspname = ?";
    }

    /** The values of the question marks. */
    @Nullable Object[] parameters() {
        return schema == null ? new Object[0] : new Object[] {schema};
    }

    /** How something in another schema is named here. */
    @Nullable String nameOf(String other, boolean isVisible) {
        return other.equals(schema) ? schema : isVisible ? null : other;
    }
}

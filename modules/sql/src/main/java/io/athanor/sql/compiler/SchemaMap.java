package io.athanor.sql.compiler;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which schema takes the place of which, so that one compiled statement serves tables of the same names in several
 * schemas, such as one for each tenant. Immutable.
 */
public final class SchemaMap {

    /** Leaves every schema as it is. */
    public static final SchemaMap NONE = new SchemaMap(Map.of());

    private final Map<@Nullable String, @Nullable String> schemas;

    private SchemaMap(Map<@Nullable String, @Nullable String> schemas) {
        this.schemas = schemas;
    }

    /**
     * One schema in place of another.
     *
     * @param from the schema in the statement, null for tables without one
     * @param to the schema to write, null for none
     */
    public static SchemaMap of(@Nullable String from, @Nullable String to) {
        return NONE.and(from, to);
    }

    /** Schemas by those whose place they take; a null key stands for tables without a schema, a null value for none. */
    public static SchemaMap of(Map<@Nullable String, @Nullable String> schemas) {
        return new SchemaMap(new HashMap<>(schemas));
    }

    /**
     * With one more schema in place of another.
     *
     * @param from the schema in the statement, null for tables without one
     * @param to the schema to write, null for none
     */
    public SchemaMap and(@Nullable String from, @Nullable String to) {
        Map<@Nullable String, @Nullable String> all = new HashMap<>(schemas);
        all.put(from, to);
        return new SchemaMap(all);
    }

    /** Whether every schema stays as it is. */
    public boolean isEmpty() {
        return schemas.isEmpty();
    }

    /** What takes a schema's place, which is the schema itself if nothing is said of it; null for none. */
    public @Nullable String translate(@Nullable String schema) {
        return schemas.containsKey(schema) ? schemas.get(schema) : schema;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaMap map && schemas.equals(map.schemas);
    }

    @Override
    public int hashCode() {
        return schemas.hashCode();
    }

    @Override
    public String toString() {
        return schemas.toString();
    }
}

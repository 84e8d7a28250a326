package io.athanor.dialect.sqlite;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.Sequence;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.Relation;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableKind;
import io.athanor.schema.reflect.TableSelection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads sqlite_master and the pragmas as tables, each for all tables at once. */
final class SqliteCatalog implements CatalogReader {

    private final DdlConnection connection;
    private final SqliteCatalogTypes types;

    SqliteCatalog(DdlConnection connection, SqliteCatalogTypes types) {
        this.connection = connection;
        this.types = types;
    }

    @Override
    public String defaultSchema() {
        return "main";
    }

    @Override
    public List<String> schemas() {
        return CatalogRow.of(connection, "SELECT name FROM pragma_database_list ORDER BY seq").stream()
                .map(row -> row.name(0))
                .filter(name -> !name.equals("temp"))
                .toList();
    }

    private boolean isMissing(@Nullable String schema) {
        return schema != null && !schema.equals("temp") && schemas().stream().noneMatch(schema::equalsIgnoreCase);
    }

    @Override
    public List<Relation> relations(@Nullable String schema) {
        if (isMissing(schema)) {
            return List.of();
        }
        List<Relation> found = new ArrayList<>(relationsOf(schema == null ? "main" : schema));
        if (schema == null) {
            found.addAll(relationsOf("temp"));
        }
        found.sort(Comparator.comparing(Relation::name));
        return found;
    }

    private List<Relation> relationsOf(String database) {
        String sql = "SELECT name, type FROM " + SqliteIdentifiers.RULES.quote(database)
                + ".sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite~_%' ESCAPE '~'";
        return CatalogRow.of(connection, sql).stream()
                .map(row -> new Relation(row.name(0), kind(row.name(1)), database.equals("temp")))
                .toList();
    }

    static TableKind kind(String type) {
        return type.equals("view") ? TableKind.VIEW : TableKind.TABLE;
    }

    @Override
    public List<TableDescription> tables(TableSelection selection) {
        String schema = selection.schema();
        if (isMissing(schema)) {
            return List.of();
        }
        List<TableDescription> found = new ArrayList<>(
                new SqliteTables(connection, types, schema == null ? "main" : schema, selection).read());
        if (schema == null && !relationsOf("temp").isEmpty()) {
            List<TableDescription> temporary = new SqliteTables(connection, types, "temp", selection).read();
            // A temporary table hides the other one of its name.
            temporary.forEach(table -> found.removeIf(other -> other.name().equals(table.name())));
            found.addAll(temporary);
        }
        found.sort(Comparator.comparing(TableDescription::name));
        return found;
    }

    @Override
    public List<Sequence> sequences(@Nullable String schema) {
        return List.of();
    }

    @Override
    public List<EnumeratedType> enumeratedTypes(@Nullable String schema) {
        return List.of();
    }

    @Override
    public Map<String, List<String>> triggers(@Nullable String schema) {
        if (isMissing(schema)) {
            return Map.of();
        }
        String database = schema == null ? "main" : schema;
        String sql = "SELECT m.name, t.sql FROM " + SqliteIdentifiers.RULES.quote(database) + ".sqlite_master m JOIN "
                + SqliteIdentifiers.RULES.quote(database)
                + ".sqlite_master t ON lower(t.tbl_name) = lower(m.name) AND t.type = 'trigger'"
                + " WHERE m.type = 'table' ORDER BY m.name, t.rowid";
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (CatalogRow row : CatalogRow.of(connection, sql)) {
            found.computeIfAbsent(row.name(0), table -> new ArrayList<>()).add(row.name(1));
        }
        return found;
    }
}

package io.athanor.dialect.postgresql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.Domain;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.Sequence;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.Relation;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableKind;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pg_catalog, each table of it for all tables at once. */
final class PostgreSqlCatalog implements CatalogReader {

    private final DdlConnection connection;
    private final PostgreSqlCatalogTypes types;

    PostgreSqlCatalog(DdlConnection connection, PostgreSqlCatalogTypes types) {
        this.connection = connection;
        this.types = types;
    }

    @Override
    public @Nullable String defaultSchema() {
        return CatalogRow.of(connection, "SELECT current_schema()").get(0).text(0);
    }

    @Override
    public List<String> schemas() {
        return CatalogRow.of(
                        connection,
                        "SELECT nspname FROM pg_catalog.pg_namespace"
                                + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'"
                                + " ORDER BY nspname")
                .stream()
                .map(row -> row.name(0))
                .toList();
    }

    @Override
    public List<Relation> relations(@Nullable String schema) {
        PostgreSqlScope scope = new PostgreSqlScope(schema);
        String sql = "SELECT c.relname, c.relkind::text, c.relpersistence::text FROM pg_catalog.pg_class c"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND " + scope.ofClasses() + " ORDER BY c.relname";
        return CatalogRow.of(connection, sql, scope.parameters()).stream()
                .map(PostgreSqlCatalog::relation)
                .toList();
    }

    static Relation relation(CatalogRow row) {
        TableKind kind = switch (row.name(1)) {
            case "v" -> TableKind.VIEW;
            case "m" -> TableKind.MATERIALIZED_VIEW;
            default -> TableKind.TABLE;
        };
        return new Relation(row.name(0), kind, row.name(2).equals("t"));
    }

    @Override
    public List<TableDescription> tables(TableSelection selection) {
        return new PostgreSqlTables(connection, types, selection).read();
    }

    @Override
    public List<Sequence> sequences(@Nullable String schema) {
        PostgreSqlScope scope = new PostgreSqlScope(schema);
        // Those of identity columns and of numbered keys are parts of their columns.
        String sql = "SELECT c.relname, " + PostgreSqlCounting.COLUMNS + " FROM pg_catalog.pg_sequence s"
                + " JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d"
                + " WHERE d.objid = c.oid AND d.classid = 'pg_catalog.pg_class'::regclass"
                + " AND (d.deptype = 'i' OR d.deptype = 'a' AND EXISTS (SELECT 1 FROM pg_catalog.pg_index i"
                + " WHERE i.indrelid = d.refobjid AND i.indisprimary AND d.refobjsubid = ANY (i.indkey))))"
                + " AND " + scope.ofClasses() + " ORDER BY c.relname";
        List<Sequence> found = new ArrayList<>();
        for (CatalogRow row : CatalogRow.of(connection, sql, scope.parameters())) {
            String type = row.name(PostgreSqlCounting.WIDTH);
            SqlType<?> numbers = type.equals("bigint") ? null : types.typeOf(type, "sequence " + row.name(0));
            found.add(new Sequence(
                    schema, row.name(0), numbers, PostgreSqlCounting.of(row, 1), false, DialectOptions.NONE));
        }
        return found;
    }

    @Override
    public List<Domain<?>> domains(@Nullable String schema) {
        return PostgreSqlUserTypes.read(connection, types, new PostgreSqlScope(schema))
                .domains();
    }

    @Override
    public List<EnumeratedType> enumeratedTypes(@Nullable String schema) {
        PostgreSqlScope scope = new PostgreSqlScope(schema);
        String sql = "SELECT t.typname, e.enumlabel FROM pg_catalog.pg_enum e"
                + " JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
                + " WHERE " + scope.ofTypes() + " ORDER BY t.typname, e.enumsortorder";
        List<EnumeratedType> found = new ArrayList<>();
        CatalogRow.grouped(CatalogRow.of(connection, sql, scope.parameters()), row -> row.name(0))
                .forEach((name, labels) -> found.add(new EnumeratedType(
                        schema, name, labels.stream().map(row -> row.name(1)).toList())));
        return found;
    }
}

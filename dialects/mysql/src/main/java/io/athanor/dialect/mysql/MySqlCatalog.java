package io.athanor.dialect.mysql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.Sequence;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.Relation;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableKind;
import io.athanor.schema.reflect.TableSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads information_schema, each table of it for all tables at once. */
final class MySqlCatalog implements CatalogReader {

    private static final long LAST_NUMBER = Long.MAX_VALUE - 1;
    private static final long USUAL_CACHE = 1000;

    private final DdlConnection connection;
    private final MySqlCatalogQueries queries;
    private final MySqlCatalogTypes types;
    private @Nullable Boolean foldsNames;

    MySqlCatalog(DdlConnection connection, MySqlCatalogQueries queries, MySqlCatalogTypes types) {
        this.connection = connection;
        this.queries = queries;
        this.types = types;
    }

    @Override
    public @Nullable String defaultSchema() {
        return CatalogRow.of(connection, "SELECT DATABASE()").get(0).text(0);
    }

    @Override
    public String comparable(String name) {
        Boolean folds = foldsNames;
        if (folds == null) {
            folds = CatalogRow.of(connection, "SELECT " + MySqlCatalogQueries.FOLDS_NAMES)
                    .get(0)
                    .flag(0);
            foldsNames = folds;
        }
        return folds ? name.toLowerCase(Locale.ROOT) : name;
    }

    @Override
    public List<String> schemas() {
        return CatalogRow.of(
                        connection,
                        "SELECT schema_name FROM information_schema.schemata WHERE schema_name NOT IN"
                                + " ('information_schema', 'mysql', 'performance_schema', 'sys') ORDER BY schema_name")
                .stream()
                .map(row -> row.name(0))
                .toList();
    }

    private List<CatalogRow> relationRows(@Nullable String schema) {
        return CatalogRow.of(
                connection, queries.relations(TableSelection.all(schema)), MySqlCatalogQueries.parameters(schema));
    }

    @Override
    public List<Relation> relations(@Nullable String schema) {
        return relationRows(schema).stream()
                .filter(row -> !isSequence(row))
                .map(MySqlCatalog::relation)
                .toList();
    }

    static boolean isSequence(CatalogRow row) {
        return row.name(1).equals("SEQUENCE");
    }

    static Relation relation(CatalogRow row) {
        TableKind kind = row.name(1).endsWith("VIEW") ? TableKind.VIEW : TableKind.TABLE;
        return new Relation(row.name(0), kind, row.name(1).equals("TEMPORARY"));
    }

    @Override
    public List<TableDescription> tables(TableSelection selection) {
        return new MySqlTables(connection, queries, types, selection).read();
    }

    /** The catalog names sequences; how they count is a row of each of them. */
    @Override
    public List<Sequence> sequences(@Nullable String schema) {
        List<String> queriesOfEach = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (CatalogRow row : relationRows(schema)) {
            if (isSequence(row)) {
                String prefix = schema == null ? "" : MySqlIdentifiers.RULES.quote(schema) + ".";
                names.add(row.name(0));
                queriesOfEach.add("SELECT ?, start_value, minimum_value, maximum_value, increment, cache_size,"
                        + " cycle_option FROM " + prefix + MySqlIdentifiers.RULES.quote(row.name(0)));
            }
        }
        if (names.isEmpty()) {
            return List.of();
        }
        String sql = String.join(" UNION ALL ", queriesOfEach);
        return CatalogRow.of(connection, sql, names.toArray()).stream()
                .map(row -> new Sequence(schema, row.name(0), null, counting(row), false, DialectOptions.NONE))
                .toList();
    }

    private static SequenceOptions counting(CatalogRow row) {
        Long increment = row.number(4);
        boolean up = increment == null || increment > 0;
        Long minimum = row.number(2);
        Long maximum = row.number(3);
        return new SequenceOptions(
                unless(up ? minimum : maximum, row.number(1)),
                unless(1L, increment),
                unless(up ? 1 : -LAST_NUMBER - 1, minimum),
                unless(up ? LAST_NUMBER : -1, maximum),
                false,
                false,
                row.flag(6) ? true : null,
                unless(USUAL_CACHE, row.number(5)));
    }

    private static @Nullable Long unless(@Nullable Long usual, @Nullable Long value) {
        return value == null || value.equals(usual) ? null : value;
    }

    @Override
    public List<EnumeratedType> enumeratedTypes(@Nullable String schema) {
        return List.of();
    }
}

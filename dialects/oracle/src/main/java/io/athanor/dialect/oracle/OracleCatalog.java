package io.athanor.dialect.oracle;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.Sequence;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.Relation;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the views ALL_*, each for all tables at once. */
final class OracleCatalog implements CatalogReader {

    private final DdlConnection connection;
    private final OracleCatalogQueries queries;
    private final OracleCatalogTypes types;

    OracleCatalog(DdlConnection connection, OracleCatalogTypes types) {
        this.connection = connection;
        this.queries = new OracleCatalogQueries(connection.dialect());
        this.types = types;
    }

    @Override
    public String defaultSchema() {
        return OracleNames.inProgram(CatalogRow.of(connection, OracleCatalogQueries.defaultSchema())
                .get(0)
                .name(0));
    }

    @Override
    public List<String> schemas() {
        return CatalogRow.of(connection, queries.schemas()).stream()
                .map(row -> OracleNames.inProgram(row.name(0)))
                .toList();
    }

    private List<CatalogRow> rows(TableSelection selection, String sql) {
        return CatalogRow.of(
                connection,
                sql,
                selection.parameters(OracleNames::inCatalog, OracleCatalogQueries.parameters(selection.schema())));
    }

    @Override
    public List<Relation> relations(@Nullable String schema) {
        return relationRows(TableSelection.all(schema)).relations();
    }

    private OracleRelations relationRows(TableSelection selection) {
        return new OracleRelations(
                rows(selection, queries.tables(selection)),
                rows(selection, queries.views(selection)),
                rows(selection, queries.materializedViews(selection)));
    }

    @Override
    public List<TableDescription> tables(TableSelection selection) {
        OracleTables tables = new OracleTables(types, selection, relationRows(selection));
        if (tables.isEmpty()) {
            return List.of();
        }
        String identities = queries.identities(selection);
        return tables.describe(
                rows(selection, queries.columns(selection)),
                identities == null ? List.of() : rows(selection, identities),
                rows(selection, queries.constraints(selection)),
                rows(selection, queries.indexes(selection)));
    }

    @Override
    public List<Sequence> sequences(@Nullable String schema) {
        return CatalogRow.of(
                        connection, OracleCatalogQueries.sequences(schema), OracleCatalogQueries.parameters(schema))
                .stream()
                .map(row -> OracleCounting.sequence(schema, row))
                .toList();
    }

    @Override
    public List<EnumeratedType> enumeratedTypes(@Nullable String schema) {
        return List.of();
    }
}

package io.athanor.schema.diff;

import io.athanor.schema.Column;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.Domain;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.View;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableKind;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the two schemas that are compared. */
record SchemaSide(
        List<Table> tables,
        List<View> views,
        Map<String, Sequence> sequences,
        Map<String, EnumeratedType> types,
        Map<String, Domain<?>> domains,
        Set<@Nullable String> schemas,
        Map<String, List<String>> triggers) {

    static SchemaSide of(MetaData metadata, Dialect dialect) {
        SchemaFacet facet = dialect.facet(SchemaFacet.class);
        Set<@Nullable String> schemas = new LinkedHashSet<>();
        Map<String, Sequence> sequences = new LinkedHashMap<>();
        Map<String, EnumeratedType> types = new LinkedHashMap<>();
        Map<String, Domain<?>> domains = new LinkedHashMap<>();
        List<Sequence> all = new ArrayList<>(metadata.sequences());
        for (Table table : metadata.tables()) {
            schemas.add(table.schema());
            for (Column<?> column : table.columnList()) {
                if (column.sequence() != null) {
                    all.add(column.sequence());
                }
                Domain.within(column.type()).forEach(domain -> domains.putIfAbsent(domain.fullName(), domain));
                EnumeratedType type = facet.enumeratedType(Domain.baseOf(column.type()));
                if (type != null) {
                    types.put(fullName(type), type);
                }
            }
        }
        metadata.views().forEach(view -> schemas.add(view.schema()));
        for (Sequence sequence : all) {
            if (facet.creates(sequence)) {
                schemas.add(sequence.schema());
                sequences.put(sequence.fullName(), sequence);
            }
        }
        if (schemas.isEmpty()) {
            schemas.add(metadata.schema());
        }
        List<Table> tables = metadata.tables().stream()
                .filter(table -> !table.prefixes().contains("TEMPORARY"))
                .toList();
        return new SchemaSide(tables, metadata.views(), sequences, types, domains, schemas, Map.of());
    }

    static SchemaSide of(DdlConnection connection, CatalogReader reader, Set<@Nullable String> schemas) {
        InspectionFacet facet = connection.dialect().facet(InspectionFacet.class);
        MetaData metadata = new MetaData();
        Map<String, Sequence> sequences = new LinkedHashMap<>();
        Map<String, EnumeratedType> types = new LinkedHashMap<>();
        List<View> views = new ArrayList<>();
        Map<String, Domain<?>> domains = new LinkedHashMap<>();
        Map<String, List<String>> triggers = new LinkedHashMap<>();
        // Tables in schemas that are not compared may be referred to, but are no part of it.
        List<Table> tables = new ArrayList<>();
        for (String schema : schemas) {
            ReflectionOptions options = ReflectionOptions.DEFAULTS.withoutReferredTables();
            tables.addAll(facet.reflect(connection, metadata, schema == null ? options : options.schema(schema)));
            reader.triggers(schema).forEach((table, texts) -> triggers.put(fullName(schema, table), texts));
            reader.sequences(schema).forEach(sequence -> sequences.put(sequence.fullName(), sequence));
            reader.domains(schema).forEach(domain -> domains.put(domain.fullName(), domain));
            reader.enumeratedTypes(schema).forEach(type -> types.put(fullName(type), type));
            Set<TableKind> kinds = EnumSet.of(TableKind.VIEW, TableKind.MATERIALIZED_VIEW);
            reader.tables(new TableSelection(schema, kinds, null)).forEach(view -> views.add(view(view)));
        }
        return new SchemaSide(tables, views, sequences, types, domains, schemas, triggers);
    }

    private static View view(TableDescription description) {
        String query = description.definition() == null ? "" : description.definition();
        List<ColumnClause<?>> columns = new ArrayList<>();
        description.columns().forEach(column -> columns.add(Sql.column(column.name())));
        var source = Sql.text(query.strip().replaceAll(";$", "").replaceAll("(?<!:):(?!:)", "\\\\:"))
                .columns(columns.toArray(ColumnClause[]::new));
        return description.kind() == TableKind.MATERIALIZED_VIEW
                ? View.materialized(description.schema(), description.name(), source)
                : View.of(description.schema(), description.name(), source);
    }

    static String fullName(EnumeratedType type) {
        return fullName(type.schema(), type.name());
    }

    private static String fullName(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }
}

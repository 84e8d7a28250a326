package io.athanor.schema.reflect;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Constraint;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds the tables of a database to a catalog, first those that were asked for, then those that they refer to. */
final class Reflection {

    private final CatalogReader reader;
    private final MetaData metadata;
    private final ReflectionOptions options;
    private final List<Table> added = new ArrayList<>();
    private final Set<TableId> missing = new HashSet<>();

    /** A table by schema and name. */
    private record TableId(@Nullable String schema, String name) {}

    Reflection(CatalogReader reader, MetaData metadata, ReflectionOptions options) {
        this.reader = reader;
        this.metadata = metadata;
        this.options = options;
    }

    List<Table> run() {
        String schema = options.schema() == null ? metadata.schema() : options.schema();
        Set<String> only = options.only();
        Set<TableKind> kinds = options.hasViews() ? EnumSet.allOf(TableKind.class) : EnumSet.of(TableKind.TABLE);
        List<TableDescription> found = reader.tables(new TableSelection(schema, kinds, only));
        if (only != null) {
            requireAll(schema, only, found);
        }
        Set<TableId> referred = new HashSet<>();
        for (TableDescription table : found) {
            boolean wanted = options.accepts(table.name()) && (only != null || !table.isTemporary());
            if (wanted && !isKnown(schema, table.name())) {
                added.add(define(table, options.ownElements()));
                referred.addAll(targetsOf(table));
            }
        }
        if (options.hasReferredTables()) {
            follow(referred);
        }
        return added;
    }

    private void requireAll(@Nullable String schema, Set<String> only, List<TableDescription> found) {
        Set<String> names = new HashSet<>();
        found.forEach(table -> names.add(reader.comparable(table.name())));
        for (String name : only) {
            if (!names.contains(reader.comparable(name))) {
                throw new NoSuchTableException(
                        schema,
                        name,
                        reader.relations(schema).stream().map(Relation::name).toList());
            }
        }
    }

    private boolean isKnown(@Nullable String schema, String name) {
        return metadata.find(schema, name) != null
                || metadata.tables().stream()
                        .anyMatch(table -> Objects.equals(table.schema(), schema)
                                && reader.comparable(table.name()).equals(reader.comparable(name)));
    }

    /** Reads the tables that are referred to and not there yet, schema by schema, until there are no more. */
    private void follow(Set<TableId> first) {
        Set<TableId> wanted = first;
        while (!wanted.isEmpty()) {
            Map<String, Set<String>> bySchema = new LinkedHashMap<>();
            for (TableId table : wanted) {
                if (!isKnown(table.schema(), table.name()) && missing.add(table)) {
                    String key = table.schema() == null ? "" : table.schema();
                    bySchema.computeIfAbsent(key, unused -> new TreeSet<>()).add(table.name());
                }
            }
            Set<TableId> next = new HashSet<>();
            bySchema.forEach((schema, names) -> {
                String asked = schema.isEmpty() ? null : schema;
                for (TableDescription table :
                        reader.tables(new TableSelection(asked, EnumSet.of(TableKind.TABLE), names))) {
                    added.add(define(table, List.of()));
                    next.addAll(targetsOf(table));
                }
            });
            wanted = next;
        }
    }

    private static Set<TableId> targetsOf(TableDescription table) {
        Set<TableId> targets = new HashSet<>();
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            targets.add(new TableId(
                    key.targets().get(0).schema(), key.targets().get(0).table()));
        }
        return targets;
    }

    private Table define(TableDescription description, List<TableElement> own) {
        Map<String, ColumnDefinition<?>> ownColumns = new LinkedHashMap<>();
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : own) {
            if (element instanceof ColumnDefinition<?> column) {
                ownColumns.put(column.name(), column);
            }
        }
        Map<String, String> keys = new LinkedHashMap<>();
        for (ColumnDefinition<?> reflected : description.columns()) {
            ColumnDefinition<?> mine = ownColumns.remove(reflected.name());
            ColumnDefinition<?> column = mine == null ? asListened(description.name(), reflected) : mine;
            keys.put(column.name(), column.key());
            elements.add(column);
        }
        elements.addAll(ownColumns.values());
        own.stream()
                .filter(element -> !(element instanceof ColumnDefinition<?>))
                .forEach(elements::add);
        addConstraints(description, own, keys, elements);
        elements.addAll(TableProperties.of(description));
        return Table.create(description.schema(), description.name(), metadata, elements.toArray(TableElement[]::new));
    }

    private ColumnDefinition<?> asListened(String table, ColumnDefinition<?> reflected) {
        ColumnDefinition<?> column = options.listener().reflected(table, reflected);
        if (!column.name().equals(reflected.name())) {
            throw new CatalogException(
                    "the listener made column \"" + column.name() + "\" of column \"" + reflected.name()
                            + "\" of table \"" + table + "\"; it may change the key, not the name",
                    null);
        }
        return column;
    }

    private static void addConstraints(
            TableDescription description,
            List<TableElement> own,
            Map<String, String> keys,
            List<TableElement> elements) {
        KeyNames names = new KeyNames(keys);
        PrimaryKeyConstraint primaryKey = description.primaryKey();
        if (!primaryKey.columns().isEmpty() && !hasOwnPrimaryKey(own, primaryKey, names)) {
            elements.add(names.mapped(primaryKey));
        }
        Set<List<String>> ownForeignKeys = new HashSet<>();
        Set<String> ownNames = new HashSet<>();
        for (TableElement element : own) {
            if (element instanceof ColumnDefinition<?> column) {
                column.foreignKeys().forEach(key -> ownForeignKeys.add(key.columns()));
            } else if (element instanceof ForeignKeyConstraint key) {
                ownForeignKeys.add(key.columns());
            } else if (element instanceof Constraint constraint && constraint.name() != null) {
                ownNames.add(constraint.name());
            } else if (element instanceof Index index && index.name() != null) {
                ownNames.add(index.name());
            }
        }
        for (Constraint constraint : description.constraints()) {
            Constraint mapped = constraint instanceof CheckConstraint ? constraint : names.mapped(constraint);
            boolean replaced = mapped instanceof ForeignKeyConstraint key && ownForeignKeys.contains(key.columns());
            if (!replaced && !ownNames.contains(Objects.requireNonNullElse(constraint.name(), ""))) {
                elements.add(mapped);
            }
        }
        for (Index index : description.indexes()) {
            if (!ownNames.contains(Objects.requireNonNullElse(index.name(), ""))) {
                elements.add(names.mapped(index));
            }
        }
    }

    private static boolean hasOwnPrimaryKey(List<TableElement> own, PrimaryKeyConstraint reflected, KeyNames names) {
        List<String> keys = names.mapped(reflected).columns();
        for (TableElement element : own) {
            boolean flagged = element instanceof ColumnDefinition<?> column
                    && column.isPrimaryKey()
                    && !keys.contains(column.key());
            if (flagged || element instanceof PrimaryKeyConstraint) {
                return true;
            }
        }
        return false;
    }
}

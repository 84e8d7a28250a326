package io.athanor.schema;

import io.athanor.sql.ColumnCollection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a table is defined of, until the table is first used. For one thread. */
final class TableDefinition {

    private final Table table;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> dependencies = new ArrayList<>();
    private final List<DdlHook> hooks = new ArrayList<>();
    private DialectOptions options = DialectOptions.NONE;
    private @Nullable String comment;

    TableDefinition(Table table) {
        this.table = table;
    }

    <T> Column<T> column(ColumnDefinition<T> definition) {
        for (Column<?> other : columns) {
            if (other.name().equals(definition.name()) || other.key().equals(definition.key())) {
                throw new DuplicateDefinitionException("table \"" + table.fullName() + "\" already has a column \""
                        + other.name() + "\"" + (other.key().equals(other.name()) ? "" : " with the key " + other.key())
                        + "; give the second one another name and another key");
            }
        }
        Column<T> column = new Column<>(table, definition);
        columns.add(column);
        return column;
    }

    void add(TableElement element) {
        if (element instanceof ColumnDefinition<?> definition) {
            column(definition);
        } else if (element instanceof Constraint constraint) {
            constraints.add(constraint);
        } else if (element instanceof Index index) {
            indexes.add(index);
        } else if (element instanceof DdlHook hook) {
            hooks.add(hook);
        } else if (element instanceof TableOption.Comment text) {
            comment = text.text().isEmpty() ? null : text.text();
        } else if (element instanceof TableOption.DependsOn dependency) {
            dependencies.add(dependency.table());
        } else if (element instanceof TableOption.Prefix prefix) {
            prefixes.add(prefix.word());
        } else if (element instanceof TableOption.Specific option) {
            options = options.with(option.dialect(), option.name(), option.value());
        }
    }

    /**
     * The constraints, indexes, options and hooks of the table itself, in an order in which they can be added again.
     */
    List<TableElement> elements() {
        List<TableElement> elements = new ArrayList<>(constraints);
        elements.addAll(indexes);
        elements.addAll(hooks);
        dependencies.forEach(table -> elements.add(TableOption.dependsOn(table)));
        prefixes.forEach(word -> elements.add(TableOption.prefix(word)));
        if (comment != null) {
            elements.add(TableOption.comment(comment));
        }
        return elements;
    }

    List<Column<?>> columns() {
        return columns;
    }

    DialectOptions options() {
        return options;
    }

    void options(DialectOptions all) {
        options = all;
    }

    TableContents contents() {
        ColumnCollection byKey = new ColumnCollection("table \"" + table.fullName() + "\"", columns);
        List<Constraint> all = new ArrayList<>();
        List<Index> allIndexes = new ArrayList<>(indexes);
        for (Constraint constraint : constraints) {
            if (!(constraint instanceof PrimaryKeyConstraint)) {
                all.add(constraint);
            }
        }
        for (Column<?> column : columns) {
            if (column.isIndexed()) {
                Index index = Index.of(null, column.key());
                allIndexes.add(column.isUnique() ? index.unique() : index);
            } else if (column.isUnique()) {
                all.add(UniqueConstraint.of(column.key()));
            }
            CheckedValues checkedValues = column.definition().checkedValues();
            if (checkedValues != null) {
                all.add(checkedValues.constraint(column));
            }
            all.addAll(column.definition().foreignKeys());
        }
        check(byKey, all, allIndexes);
        return new TableContents(
                columns, byKey, primaryKey(byKey), all, allIndexes, comment, prefixes, options, dependencies, hooks);
    }

    private PrimaryKeyConstraint primaryKey(ColumnCollection byKey) {
        List<String> flagged = columns.stream()
                .filter(column -> column.definition().isPrimaryKey())
                .map(Column::key)
                .toList();
        PrimaryKeyConstraint explicit = null;
        for (Constraint constraint : constraints) {
            if (constraint instanceof PrimaryKeyConstraint primaryKey) {
                if (explicit != null) {
                    throw new DuplicateDefinitionException(
                            "table \"" + table.fullName() + "\" has two primary keys, of " + explicit.columns()
                                    + " and of " + primaryKey.columns() + "; name all the columns in one");
                }
                explicit = primaryKey;
            }
        }
        if (explicit == null) {
            return PrimaryKeyConstraint.of(flagged.toArray(String[]::new));
        }
        explicit.columns().forEach(byKey::get);
        if (!explicit.columns().containsAll(flagged)) {
            throw new SchemaException("table \"" + table.fullName() + "\" has a primary key of " + explicit.columns()
                    + ", but its columns " + flagged
                    + " are said to be the primary key; say it in one of the two ways");
        }
        return explicit;
    }

    /** Finds misspelt column keys where the table is defined, not where it is created. */
    private static void check(ColumnCollection byKey, List<Constraint> constraints, List<Index> indexes) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof UniqueConstraint unique) {
                unique.columns().forEach(byKey::get);
            } else if (constraint instanceof ForeignKeyConstraint foreignKey) {
                foreignKey.columns().forEach(byKey::get);
            }
        }
        for (Index index : indexes) {
            index.included().forEach(byKey::get);
            for (Index.Part part : index.parts()) {
                if (part instanceof Index.ColumnPart column) {
                    byKey.get(column.key());
                }
            }
        }
    }
}

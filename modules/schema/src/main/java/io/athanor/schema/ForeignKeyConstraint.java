package io.athanor.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values occur in other columns, usually the primary key of another table.
 *
 * @param name the name, or null for that of the naming convention, if there is one
 * @param columns the keys of the referring columns
 * @param targets what each of them refers to, all in one table
 * @param onDelete what happens when the row referred to is deleted, or null for the database's default
 * @param onUpdate what happens when its key is changed, or null for the database's default
 * @param match the word behind MATCH, or null for none
 * @param useAlter whether it is always added after both tables are created
 * @param deferral when it is checked
 * @param options the options of dialects
 */
public record ForeignKeyConstraint(
        @Nullable String name,
        List<String> columns,
        List<ColumnReference> targets,
        @Nullable ReferentialAction onDelete,
        @Nullable ReferentialAction onUpdate,
        @Nullable Match match,
        boolean useAlter,
        Deferral deferral,
        DialectOptions options)
        implements Constraint {

    /** How keys of several columns match when some of them are NULL. */
    public enum Match {
        /** All columns are NULL, or none is. */
        FULL,
        /** Those that are not NULL match. */
        PARTIAL,
        /** If any is NULL, nothing is checked. */
        SIMPLE
    }

    /**
     * A foreign key.
     *
     * @throws SchemaException if there is no column, or there are not as many targets as columns, or they are in
     *     several tables
     */
    public ForeignKeyConstraint {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
        if (columns.isEmpty() || columns.size() != targets.size()) {
            throw new SchemaException("a foreign key has one or more columns and as many targets, not the columns "
                    + columns + " and the targets " + targets);
        }
        for (ColumnReference target : targets) {
            if (!target.tableName().equals(targets.get(0).tableName())) {
                throw new SchemaException("a foreign key refers to the columns of one table, not to " + targets
                        + "; define one foreign key for each table");
            }
        }
    }

    /** A foreign key of the columns of these keys, with targets of the form {@code "table.column"}. */
    public static ForeignKeyConstraint of(List<String> columns, List<String> targets) {
        List<ColumnReference> references = new ArrayList<>();
        targets.forEach(target -> references.add(ColumnReference.of(target)));
        return to(columns, references);
    }

    /** A foreign key of one column. */
    public static ForeignKeyConstraint of(String column, String target) {
        return of(List.of(column), List.of(target));
    }

    /** A foreign key of the columns of these keys. */
    public static ForeignKeyConstraint to(List<String> columns, List<ColumnReference> targets) {
        return new ForeignKeyConstraint(
                null, columns, targets, null, null, null, false, Deferral.UNSPECIFIED, DialectOptions.NONE);
    }

    @Override
    public ForeignKeyConstraint named(@Nullable String newName) {
        return new ForeignKeyConstraint(
                newName, columns, targets, onDelete, onUpdate, match, useAlter, deferral, options);
    }

    /** This foreign key with what happens when the row referred to is deleted. */
    public ForeignKeyConstraint onDelete(ReferentialAction action) {
        return new ForeignKeyConstraint(name, columns, targets, action, onUpdate, match, useAlter, deferral, options);
    }

    /** This foreign key with what happens when the key referred to is changed. */
    public ForeignKeyConstraint onUpdate(ReferentialAction action) {
        return new ForeignKeyConstraint(name, columns, targets, onDelete, action, match, useAlter, deferral, options);
    }

    /** This foreign key with a way to match keys of several columns. */
    public ForeignKeyConstraint match(Match way) {
        return new ForeignKeyConstraint(name, columns, targets, onDelete, onUpdate, way, useAlter, deferral, options);
    }

    /** This foreign key, checked at another time. */
    public ForeignKeyConstraint deferred(Deferral when) {
        return new ForeignKeyConstraint(name, columns, targets, onDelete, onUpdate, match, useAlter, when, options);
    }

    /** This foreign key, always added by ALTER TABLE where the database can, so that it orders no tables. */
    public ForeignKeyConstraint byAlter() {
        return new ForeignKeyConstraint(name, columns, targets, onDelete, onUpdate, match, true, deferral, options);
    }

    /** This foreign key with an option of one dialect. */
    public ForeignKeyConstraint option(String dialect, String option, Object value) {
        DialectOptions more = options.with(dialect, option, value);
        return new ForeignKeyConstraint(name, columns, targets, onDelete, onUpdate, match, useAlter, deferral, more);
    }

    ForeignKeyConstraint to(List<ColumnReference> newTargets) {
        return new ForeignKeyConstraint(
                name, columns, newTargets, onDelete, onUpdate, match, useAlter, deferral, options);
    }

    ForeignKeyConstraint onColumns(List<String> keys) {
        return new ForeignKeyConstraint(name, keys, targets, onDelete, onUpdate, match, useAlter, deferral, options);
    }
}

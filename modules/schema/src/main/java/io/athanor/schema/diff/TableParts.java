package io.athanor.schema.diff;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.Constraint;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.UnresolvedReferenceException;
import io.athanor.schema.reflect.StoredForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the comparable constraints and indexes of a table.
 *
 * @param forms what the database makes of them
 * @param table the table
 * @param names completes names of tables by the default schema
 */
record TableParts(StoredForms forms, Table table, Names names) {

    /** Completes names of tables by the default schema. */
    interface Names {
        String of(@Nullable String schema, String name);
    }

    List<TablePart> all() {
        List<TablePart> parts = new ArrayList<>();
        PrimaryKeyConstraint key = table.primaryKey();
        if (!key.columns().isEmpty()) {
            parts.add(new TablePart(
                    key,
                    null,
                    List.of(
                            "primary key",
                            columnNames(key.columns()),
                            forms.deferral(key.deferral()),
                            forms.options(key))));
        }
        for (Constraint constraint : table.constraints()) {
            if (forms.isKept(table, constraint)) {
                parts.add(new TablePart(constraint, forms.name(table.nameOf(constraint)), structure(constraint)));
            }
        }
        for (Index index : table.indexes()) {
            parts.add(new TablePart(index, forms.name(table.nameOf(index)), structure(forms.index(index))));
        }
        return parts;
    }

    private List<String> columnNames(List<String> keys) {
        return keys.stream().map(key -> table.column(key).name()).toList();
    }

    private List<?> structure(Constraint constraint) {
        if (constraint instanceof UniqueConstraint unique) {
            return unique(columnNames(unique.columns()), forms.deferral(unique.deferral()), forms.options(unique));
        }
        if (constraint instanceof ForeignKeyConstraint key) {
            return foreignKey(key);
        }
        CheckConstraint check = (CheckConstraint) constraint;
        return List.of("check", forms.expression(check.condition()), forms.options(check));
    }

    private static List<?> unique(List<String> columns, Object deferral, Map<String, Object> options) {
        return List.of("unique", columns, deferral, options);
    }

    private List<?> foreignKey(ForeignKeyConstraint key) {
        List<String> targets = new ArrayList<>();
        String target;
        try {
            ForeignKey resolved = table.resolve(key);
            target = names.of(resolved.target().schema(), resolved.target().name());
            resolved.targetColumns().stream().map(Column::name).forEach(targets::add);
        } catch (UnresolvedReferenceException e) {
            // In a schema that was not read, where the catalog tells the names.
            target =
                    names.of(key.targets().get(0).schema(), key.targets().get(0).table());
            key.targets().forEach(reference -> targets.add(reference.column()));
        }
        return Arrays.asList(
                "foreign key",
                columnNames(key.columns()),
                target,
                targets,
                forms.action(key.onDelete()),
                forms.updateAction(key.onUpdate()),
                forms.match(key.match()),
                forms.deferral(key.deferral()),
                forms.options(key));
    }

    private List<?> structure(Index index) {
        List<String> parts =
                index.parts().stream().map(part -> forms.part(table, part)).toList();
        List<String> included = columnNames(index.included());
        String condition = index.condition() == null ? "" : forms.expression(index.condition());
        var options = forms.options(table, index);
        boolean plain = index.parts().stream().allMatch(Index.ColumnPart.class::isInstance);
        if (forms.uniquesAreIndexes() && index.isUnique() && plain && options.isEmpty()) {
            List<String> keys = index.parts().stream()
                    .map(part -> ((Index.ColumnPart) part).key())
                    .toList();
            return unique(columnNames(keys), forms.deferral(Deferral.UNSPECIFIED), options);
        }
        return List.of("index", index.isUnique(), parts, included, condition, options);
    }
}

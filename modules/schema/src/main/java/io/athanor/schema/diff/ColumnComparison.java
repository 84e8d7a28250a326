package io.athanor.schema.diff;

import io.athanor.schema.Column;
import io.athanor.schema.Identity;
import io.athanor.schema.Table;
import io.athanor.schema.reflect.StoredForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the differences between the columns of two tables, which are matched by their names in the database. */
record ColumnComparison(StoredForms forms, Table before, Table after) {

    private static Map<String, Column<?>> byName(Table table) {
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        table.columnList().stream()
                .filter(column -> !column.isSystem())
                .forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    List<SchemaChange> drops() {
        List<SchemaChange> drops = new ArrayList<>();
        Map<String, Column<?>> wanted = byName(after);
        byName(before).forEach((name, column) -> {
            if (!wanted.containsKey(name)) {
                drops.add(new ColumnDifference.Drop(column));
            }
        });
        return drops;
    }

    List<SchemaChange> additions() {
        List<SchemaChange> additions = new ArrayList<>();
        Map<String, Column<?>> old = byName(before);
        byName(after).forEach((name, column) -> {
            if (!old.containsKey(name)) {
                additions.add(new ColumnDifference.Add(column));
            }
        });
        return additions;
    }

    List<SchemaChange> changes() {
        List<SchemaChange> changes = new ArrayList<>();
        Map<String, Column<?>> wanted = byName(after);
        byName(before).forEach((name, old) -> {
            Column<?> column = wanted.get(name);
            if (column != null) {
                compare(old, column, changes);
            }
        });
        return changes;
    }

    private void compare(Column<?> old, Column<?> wanted, List<SchemaChange> changes) {
        boolean computed = Objects.equals(forms.computed(old), forms.computed(wanted));
        add(changes, computed, old, wanted, ColumnProperty.COMPUTATION);
        add(changes, forms.type(old).equals(forms.type(wanted)), old, wanted, ColumnProperty.TYPE);
        add(changes, forms.nullability(old).equals(forms.nullability(wanted)), old, wanted, ColumnProperty.NULLABILITY);
        boolean defaults = Objects.equals(forms.serverDefault(old), forms.serverDefault(wanted));
        add(changes, defaults, old, wanted, ColumnProperty.DEFAULT);
        boolean numbering = forms.isNumbered(old) == forms.isNumbered(wanted) && equalIdentity(old, wanted);
        add(changes, numbering, old, wanted, ColumnProperty.NUMBERING);
        boolean comments = !forms.keepsComments() || StoredForms.equalComments(old.comment(), wanted.comment());
        add(changes, comments, old, wanted, ColumnProperty.COMMENT);
    }

    private boolean equalIdentity(Column<?> old, Column<?> wanted) {
        if (!forms.isIdentity(old) || !forms.isIdentity(wanted)) {
            return forms.isIdentity(old) == forms.isIdentity(wanted);
        }
        Identity first = Objects.requireNonNull(old.identity());
        Identity second = Objects.requireNonNull(wanted.identity());
        return first.always() == second.always()
                && forms.counting(first.counting()).equals(forms.counting(second.counting()));
    }

    private static void add(
            List<SchemaChange> changes, boolean equal, Column<?> old, Column<?> wanted, ColumnProperty property) {
        if (!equal) {
            changes.add(new ColumnDifference.Change(old, wanted, property));
        }
    }
}

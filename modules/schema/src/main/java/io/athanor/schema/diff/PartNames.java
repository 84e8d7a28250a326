package io.athanor.schema.diff;

import io.athanor.schema.Constraint;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.GivenName;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names constraints for people, by their names or, if they have none, by their columns. */
final class PartNames {

    private PartNames() {}

    static String of(Table table, Constraint constraint) {
        GivenName name = table.nameOf(constraint);
        if (constraint instanceof PrimaryKeyConstraint) {
            return "primary key of " + table.fullName();
        }
        if (constraint instanceof ForeignKeyConstraint key) {
            return words("foreign key", name, table, key.columns());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return words("unique constraint", name, table, unique.columns());
        }
        return words("check constraint", name, table, List.of());
    }

    private static String words(String kind, @Nullable GivenName name, Table table, List<String> columns) {
        String which = name != null ? " " + name.text() : columns.isEmpty() ? "" : " " + columns;
        return kind + which + " of " + table.fullName();
    }
}

package io.athanor.schema;

import io.athanor.sql.ColumnCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a table was defined of. */
record TableContents(
        List<Column<?>> columns,
        ColumnCollection byKey,
        PrimaryKeyConstraint primaryKey,
        List<Constraint> constraints,
        List<Index> indexes,
        @Nullable String comment,
        List<String> prefixes,
        DialectOptions options,
        List<String> dependencies,
        List<DdlHook> hooks) {

    TableContents {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        prefixes = List.copyOf(prefixes);
        dependencies = List.copyOf(dependencies);
        hooks = List.copyOf(hooks);
    }
}

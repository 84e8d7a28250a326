package io.athanor.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something to select from that is made of something else, under a name of its own or one that the compiler makes up.
 */
abstract class DerivedClause extends FromClause {

    final @Nullable String name;
    private final ColumnCollection columns;

    /**
     * A clause.
     *
     * @param name the name, null to let the compiler make one up
     * @param columns makes the columns that belong to the clause
     */
    DerivedClause(@Nullable String name, Function<FromClause, ColumnCollection> columns) {
        this.name = name;
        this.columns = columns.apply(this);
    }

    @Override
    public final String name() {
        return name == null ? "" : name;
    }

    @Override
    public final ColumnCollection columns() {
        return columns;
    }
}

package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A column whose name is written with quotes, or without them, whatever the name is. */
final class QuotedColumn<T> extends ColumnClause<T> {

    private final Quoting quoting;

    QuotedColumn(@Nullable FromClause table, String name, SqlType<T> type, Quoting quoting) {
        super(table, quoting.checked(name), type);
        this.quoting = quoting;
    }

    @Override
    public Quoting quoting() {
        return quoting;
    }

    @Override
    public void describe(Structure structure) {
        super.describe(structure);
        structure.attribute(quoting);
    }
}

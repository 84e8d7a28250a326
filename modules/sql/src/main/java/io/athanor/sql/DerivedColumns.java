package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** The columns of one from clause as columns of another. */
final class DerivedColumns {

    private DerivedColumns() {}

    static ColumnCollection of(String owner, FromClause derived, Iterable<? extends ColumnClause<?>> columns) {
        List<ColumnClause<?>> own = new ArrayList<>();
        for (ColumnClause<?> column : columns) {
            own.add(derive(derived, column));
        }
        return new ColumnCollection(owner, own);
    }

    private static <T> ColumnClause<T> derive(FromClause derived, ColumnClause<T> column) {
        return new KeyedColumn<>(derived, column.name(), column.key(), column.type());
    }

    static <T> ColumnClause<T> named(FromClause derived, String name, Expression<T> expression) {
        return new ColumnClause<>(derived, name, expression.type());
    }

    /** A column whose key in the program is not its name in the database. */
    private static final class KeyedColumn<T> extends ColumnClause<T> {

        private final String key;

        KeyedColumn(FromClause table, String name, String key, io.athanor.sql.type.SqlType<T> type) {
            super(table, name, type);
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }
}

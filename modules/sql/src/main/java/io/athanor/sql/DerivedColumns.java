package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** The columns of one from clause as columns of another. */
final class DerivedColumns {

    private DerivedColumns() {}

    static ColumnCollection of(String owner, FromClause derived, ColumnCollection columns) {
        List<ColumnClause<?>> own = new ArrayList<>();
        for (ColumnClause<?> column : columns) {
            own.add(derive(derived, column));
        }
        return new ColumnCollection(owner, own, new ColumnOrigins(columns.list(), List::of));
    }

    private static <T> ColumnClause<T> derive(FromClause derived, ColumnClause<T> column) {
        if (column instanceof AnonymousColumn<T> anonymous) {
            return anonymous(derived, anonymous.source());
        }
        return column.quoting() == Quoting.AS_NEEDED
                ? new KeyedColumn<>(derived, column.name(), column.key(), column.type())
                : column.movedTo(derived);
    }

    /** Columns like the given ones, which belong to nothing yet. */
    static ColumnCollection ofGiven(String owner, FromClause derived, List<ColumnClause<?>> given) {
        List<ColumnClause<?>> own = new ArrayList<>(given.size());
        given.forEach(column -> own.add(named(derived, column.name(), column)));
        return new ColumnCollection(owner, own, new ColumnOrigins(given, List::of));
    }

    /** The columns that the result of a statement such as DELETE ... RETURNING has. */
    static ColumnCollection ofResult(FromClause derived, List<? extends Element> results) {
        List<ColumnClause<?>> own = new ArrayList<>();
        List<Expression<?>> sources = new ArrayList<>();
        for (Element result : results) {
            if (result instanceof Expression<?> expression
                    && !expression.defaultName().isEmpty()) {
                own.add(named(derived, expression.defaultName(), expression));
                sources.add(expression);
            }
        }
        return new ColumnCollection("the result of a statement", own, new ColumnOrigins(sources, List::of));
    }

    /** A column whose name the compiler makes up for what it stands for. */
    static <T> ColumnClause<T> anonymous(FromClause derived, Expression<T> source) {
        return new AnonymousColumn<>(derived, source);
    }

    static <T> ColumnClause<T> named(FromClause derived, String name, Expression<T> expression) {
        if (expression instanceof ColumnClause<T> column
                && column.name().equals(name)
                && !column.key().equals(name)) {
            return new KeyedColumn<>(derived, name, column.key(), column.type());
        }
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

package io.athanor.orm.mapping;

import io.athanor.schema.Table;
import io.athanor.sql.Alias;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.ExpressionList;
import io.athanor.sql.FromClause;
import io.athanor.sql.In;
import io.athanor.sql.Join;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rows of classes are selected from: tables, joins of tables, and both under other names. */
public final class EntityFrom {

    private EntityFrom() {}

    /** A class's table under a name that the compiler makes up, or its tables under such names, joined. */
    public static FromClause alias(Mapper mapper) {
        return renamed(mapper.from(), FromClause::alias);
    }

    /**
     * A class's table, or its tables joined, with those of classes below it.
     *
     * @param below the classes, each after the one that it extends
     */
    public static FromClause polymorphic(Mapper mapper, List<Mapper> below, boolean inner) {
        FromClause from = mapper.from();
        Set<Table> joined = new HashSet<>();
        mapper.parts().forEach(part -> joined.add(part.table()));
        for (Mapper one : below) {
            for (TablePart part : one.parts()) {
                if (joined.add(part.table())) {
                    TablePart above = one.parts().get(part.number() - 1);
                    Join.Kind kind = inner ? Join.Kind.INNER : Join.Kind.LEFT;
                    from = new Join(from, part.table(), part.sameKey(above), kind);
                }
            }
        }
        return from;
    }

    /** A clause with each of its tables under another name. */
    public static FromClause renamed(FromClause from, Function<FromClause, Alias> alias) {
        if (!(from instanceof Join join)) {
            return alias.apply(from);
        }
        FromClause left = renamed(join.left(), alias);
        FromClause right = renamed(join.right(), alias);
        Expression<Boolean> on = join.on();
        return new Join(
                left, right, on == null ? null : moved(on, new Join(left, right, on, join.kind())), join.kind());
    }

    /** The condition of a join of tables, which is made of equalities of their columns, about other names of them. */
    private static Expression<Boolean> moved(Expression<Boolean> on, FromClause to) {
        ColumnMove move = new ColumnMove(to);
        return move.rewrite(on);
    }

    /**
     * The column of a clause that stands for one of a table: the column itself if the table is among what is joined,
     * that of another name of the table, or null if there is neither.
     */
    static @Nullable ColumnClause<?> column(FromClause from, ColumnClause<?> column) {
        FromClause table = column.table();
        if (from == table) {
            return column;
        }
        if (from instanceof Join join) {
            ColumnClause<?> found = column(join.left(), column);
            return found != null ? found : column(join.right(), column);
        }
        return from instanceof Alias alias && alias.original() == table ? alias.c(column.key()) : null;
    }

    /**
     * The criterion by which the rows of a class are told from those of others in the same table, or null if the table
     * has no others.
     *
     * @param columns where the columns are selected from
     */
    public static @Nullable Predicate restriction(Mapper mapper, ColumnSource columns) {
        Inheritance inheritance = mapper.inheritance();
        return inheritance == null || !mapper.sharesTable()
                ? null
                : among(columns.column(inheritance.column()), mapper.discriminatorValues());
    }

    private static Predicate among(ColumnClause<?> column, List<Object> values) {
        // The values follow from the mapping, so they are the same whenever the statement is.
        List<Expression<?>> constants = new ArrayList<>();
        values.forEach(value -> constants.add(constant(column.type(), value)));
        if (constants.isEmpty()) {
            constants.add(constant(column.type(), null)); // an abstract class without others below has no rows
        }
        return new In(column, new ExpressionList(constants), false);
    }

    @SuppressWarnings("unchecked") // the value is one of the column's type
    private static <T> BindParameter<T> constant(SqlType<T> type, @Nullable Object value) {
        return BindParameter.constant(type, (T) value);
    }

    /** A condition and the restriction of a class. */
    public static @Nullable Expression<Boolean> restricted(
            @Nullable Expression<Boolean> on, Mapper mapper, ColumnSource columns) {
        Predicate restriction = restriction(mapper, columns);
        return restriction == null || on == null ? on : ClauseList.of(Operator.AND, List.of(on, restriction));
    }
}

package io.athanor.schema;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Expression;
import io.athanor.sql.NextValue;
import io.athanor.sql.RowValues;
import io.athanor.sql.type.SqlType;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the program gives to a column for which a statement has no value.
 *
 * @param <T> the Java type of the column's values
 */
public sealed interface ColumnDefault<T> {

    /** The value as a part of a statement, for a column of a type. */
    Expression<?> expression(SqlType<T> type);

    /**
     * The same value for every row.
     *
     * @param value the value, which must not be changed afterwards
     */
    record Constant<T>(@Nullable T value) implements ColumnDefault<T> {

        @Override
        public Expression<?> expression(SqlType<T> type) {
            return BindParameter.constant(type, value);
        }
    }

    /**
     * A value asked for once for each row.
     *
     * @param supplier is called by the thread that executes the statement
     */
    record Supplied<T>(Supplier<? extends @Nullable T> supplier) implements ColumnDefault<T> {

        @Override
        public Expression<?> expression(SqlType<T> type) {
            return BindParameter.supplied(type, row -> supplier.get());
        }
    }

    /**
     * A value made for each row from the row's other values.
     *
     * @param function is called by the thread that executes the statement
     */
    record Derived<T>(Function<RowValues, ? extends @Nullable T> function) implements ColumnDefault<T> {

        @Override
        public Expression<?> expression(SqlType<T> type) {
            return BindParameter.supplied(type, function);
        }
    }

    /**
     * A SQL expression, a part of the statement.
     *
     * @param expression the expression
     */
    record Computation<T>(Expression<? extends T> expression) implements ColumnDefault<T> {

        @Override
        public Expression<?> expression(SqlType<T> type) {
            return expression;
        }
    }

    /**
     * The next number of a sequence, where the database has sequences.
     *
     * @param sequence the sequence
     */
    record NextNumber<T>(Sequence sequence) implements ColumnDefault<T> {

        @Override
        public Expression<?> expression(SqlType<T> type) {
            return new NextValue(sequence.schema(), sequence.name(), sequence.isOptional());
        }
    }
}

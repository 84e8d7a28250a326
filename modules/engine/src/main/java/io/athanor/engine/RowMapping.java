package io.athanor.engine;

import io.athanor.sql.Expression;
import io.athanor.sql.Statement;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How rows are made into objects of the program's, such as {@code RowMapping.of(users.id, users.name, UserName::new)}:
 * the compiler checks that the constructor takes what the columns hold. Immutable and safe for use by several threads.
 *
 * <p>NULL is handed over as null; a constructor that takes a primitive must not get it.
 *
 * @param <T> what each row is made into
 */
public final class RowMapping<T> {

    /** Finds the columns in the rows. */
    @FunctionalInterface
    interface Columns {

        /**
         * The positions of the columns.
         *
         * @throws RowMappingException if there is no such column, or it is of another type
         */
        int[] positions(RowMetadata metadata);
    }

    private final Columns columns;
    private final Function<@Nullable Object[], T> constructor;

    RowMapping(Columns columns, Function<@Nullable Object[], T> constructor) {
        this.columns = columns;
        this.constructor = constructor;
    }

    /**
     * Records whose components are filled by columns of the same name; {@code emailAddress} also by
     * {@code email_address}. Values must be of the components' types; a primitive component refuses NULL.
     *
     * @param lookup {@code MethodHandles.lookup()} of a class that can see the record and its constructor, so that no
     *     package need be opened
     * @throws RowMappingException if the lookup cannot see the constructor
     */
    public static <T extends Record> RowMapping<T> ofRecord(MethodHandles.Lookup lookup, Class<T> type) {
        return RecordMapping.of(lookup, type);
    }

    /** What a function makes of one column. */
    public static <A, T> RowMapping<T> of(Expression<A> first, Function<? super A, ? extends T> function) {
        return new RowMapping<>(columns(first), row -> function.apply(RowMapping.<A>cast(row[0])));
    }

    /** What a function makes of two columns. */
    public static <A, B, T> RowMapping<T> of(
            Expression<A> first, Expression<B> second, BiFunction<? super A, ? super B, ? extends T> function) {
        return new RowMapping<>(
                columns(first, second), row -> function.apply(RowMapping.<A>cast(row[0]), RowMapping.<B>cast(row[1])));
    }

    /** What a function makes of three columns. */
    public static <A, B, C, T> RowMapping<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            RowFunction.Of3<? super A, ? super B, ? super C, ? extends T> function) {
        return new RowMapping<>(
                columns(first, second, third),
                row -> function.apply(
                        RowMapping.<A>cast(row[0]), RowMapping.<B>cast(row[1]), RowMapping.<C>cast(row[2])));
    }

    /** What a function makes of four columns. */
    public static <A, B, C, D, T> RowMapping<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            RowFunction.Of4<? super A, ? super B, ? super C, ? super D, ? extends T> function) {
        return new RowMapping<>(
                columns(first, second, third, fourth),
                row -> function.apply(
                        RowMapping.<A>cast(row[0]),
                        RowMapping.<B>cast(row[1]),
                        RowMapping.<C>cast(row[2]),
                        RowMapping.<D>cast(row[3])));
    }

    /** What a function makes of five columns. */
    public static <A, B, C, D, E, T> RowMapping<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            RowFunction.Of5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends T> function) {
        return new RowMapping<>(
                columns(first, second, third, fourth, fifth),
                row -> function.apply(
                        RowMapping.<A>cast(row[0]),
                        RowMapping.<B>cast(row[1]),
                        RowMapping.<C>cast(row[2]),
                        RowMapping.<D>cast(row[3]),
                        RowMapping.<E>cast(row[4])));
    }

    /** What a function makes of six columns. */
    public static <A, B, C, D, E, F, T> RowMapping<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            RowFunction.Of6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> function) {
        return new RowMapping<>(
                columns(first, second, third, fourth, fifth, sixth),
                row -> function.apply(
                        RowMapping.<A>cast(row[0]),
                        RowMapping.<B>cast(row[1]),
                        RowMapping.<C>cast(row[2]),
                        RowMapping.<D>cast(row[3]),
                        RowMapping.<E>cast(row[4]),
                        RowMapping.<F>cast(row[5])));
    }

    /** What a function makes of seven columns. */
    public static <A, B, C, D, E, F, G, T> RowMapping<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh,
            RowFunction.Of7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends T>
                    function) {
        return new RowMapping<>(
                columns(first, second, third, fourth, fifth, sixth, seventh),
                row -> function.apply(
                        RowMapping.<A>cast(row[0]),
                        RowMapping.<B>cast(row[1]),
                        RowMapping.<C>cast(row[2]),
                        RowMapping.<D>cast(row[3]),
                        RowMapping.<E>cast(row[4]),
                        RowMapping.<F>cast(row[5]),
                        RowMapping.<G>cast(row[6])));
    }

    /** What a function makes of eight columns. */
    public static <A, B, C, D, E, F, G, H, T> RowMapping<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh,
            Expression<H> eighth,
            RowFunction.Of8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends T>
                    function) {
        return new RowMapping<>(
                columns(first, second, third, fourth, fifth, sixth, seventh, eighth),
                row -> function.apply(
                        RowMapping.<A>cast(row[0]),
                        RowMapping.<B>cast(row[1]),
                        RowMapping.<C>cast(row[2]),
                        RowMapping.<D>cast(row[3]),
                        RowMapping.<E>cast(row[4]),
                        RowMapping.<F>cast(row[5]),
                        RowMapping.<G>cast(row[6]),
                        RowMapping.<H>cast(row[7])));
    }

    /** What a function makes of nine columns. */
    public static <A, B, C, D, E, F, G, H, I, T> RowMapping<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh,
            Expression<H> eighth,
            Expression<I> ninth,
            RowFunction.Of9<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? extends T>
                    function) {
        return new RowMapping<>(
                columns(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth),
                row -> function.apply(
                        RowMapping.<A>cast(row[0]),
                        RowMapping.<B>cast(row[1]),
                        RowMapping.<C>cast(row[2]),
                        RowMapping.<D>cast(row[3]),
                        RowMapping.<E>cast(row[4]),
                        RowMapping.<F>cast(row[5]),
                        RowMapping.<G>cast(row[6]),
                        RowMapping.<H>cast(row[7]),
                        RowMapping.<I>cast(row[8])));
    }

    /** What a function makes of ten columns. */
    public static <A, B, C, D, E, F, G, H, I, J, T> RowMapping<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh,
            Expression<H> eighth,
            Expression<I> ninth,
            Expression<J> tenth,
            RowFunction.Of10<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? extends T>
                    function) {
        return new RowMapping<>(
                columns(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth),
                row -> function.apply(
                        RowMapping.<A>cast(row[0]),
                        RowMapping.<B>cast(row[1]),
                        RowMapping.<C>cast(row[2]),
                        RowMapping.<D>cast(row[3]),
                        RowMapping.<E>cast(row[4]),
                        RowMapping.<F>cast(row[5]),
                        RowMapping.<G>cast(row[6]),
                        RowMapping.<H>cast(row[7]),
                        RowMapping.<I>cast(row[8]),
                        RowMapping.<J>cast(row[9])));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the column is of the type, and NULL stays null
    private static <V> V cast(@Nullable Object value) {
        return (V) value;
    }

    private static Columns columns(Expression<?>... expressions) {
        List<Expression<?>> selected = List.of(expressions);
        return metadata -> {
            int[] positions = new int[selected.size()];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = position(metadata, selected.get(i));
            }
            return positions;
        };
    }

    private static int position(RowMetadata metadata, Expression<?> expression) {
        try {
            return metadata.position(expression);
        } catch (RowAccessException e) {
            throw new RowMappingException("the mapping needs a column that the rows do not have: " + e.getMessage());
        }
    }

    /**
     * A query with this mapping.
     *
     * @throws RowMappingException if the query lacks a column that the mapping needs, or has it of another type; of a
     *     text that does not tell its columns this is found out when it is executed
     */
    public MappedStatement<T> applyTo(Statement statement) {
        if (!statement.resultColumns().isEmpty()) {
            columns.positions(RowMetadata.ofStatement(statement));
        }
        return new MappedStatement<>(statement, this);
    }

    /**
     * Makes objects of rows with these columns, for the layers above.
     *
     * @throws RowMappingException if the rows lack a column that the mapping needs, or have it of another type
     */
    public Function<@Nullable Object[], T> reader(RowMetadata metadata) {
        int[] positions = columns.positions(metadata);
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != i) {
                return row -> constructor.apply(arranged(row, positions));
            }
        }
        return constructor;
    }

    private static @Nullable Object[] arranged(@Nullable Object[] row, int[] positions) {
        @Nullable Object[] values = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            values[i] = row[positions[i]];
        }
        return values;
    }
}

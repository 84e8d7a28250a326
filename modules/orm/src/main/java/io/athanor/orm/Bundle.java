package io.athanor.orm;

import io.athanor.engine.Row;
import io.athanor.engine.RowFunction;
import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several columns of a query that become one value of each row: a row of their own, or what a constructor makes of
 * them, such as {@code Bundle.of(User_.id, User_.name, UserName::new)}, where the compiler checks that the constructor
 * takes what the columns hold. Immutable.
 *
 * <p>NULL is handed over as null; a constructor that takes a primitive must not get it.
 *
 * @param <T> the value
 */
public final class Bundle<T> extends Element {

    private final String name;
    private final RowShape<?> shape;
    private final Function<@Nullable Object[], T> value;

    private Bundle(String name, RowShape<?> shape, Function<@Nullable Object[], T> value) {
        this.name = name;
        this.shape = shape;
        this.value = value;
    }

    /** Columns, classes and other bundles as a row of their own, under a name. */
    public static Bundle<Row> of(String name, Element first, Element... more) {
        List<Element> given = new java.util.ArrayList<>();
        given.add(first);
        given.addAll(List.of(more));
        RowShape<Row> shape = RowShape.ofRows(given);
        return new Bundle<>(name, shape, shape.result());
    }

    static <T> Bundle<T> of(Function<@Nullable Object[], T> value, Element... columns) {
        return new Bundle<>("", RowShape.ofRows(List.of(columns)), value);
    }

    /** The bundle under a name, by which rows find its value. */
    public Bundle<T> named(String other) {
        return new Bundle<>(other, shape, value);
    }

    /** The bundle with something else made of its values. */
    public <R> Bundle<R> map(Function<? super T, ? extends R> function) {
        return new Bundle<>(name, shape, row -> function.apply(value.apply(row)));
    }

    /** The name by which rows find its value; empty if it has none. */
    public String name() {
        return name;
    }

    List<Element> columns() {
        return shape.columns();
    }

    T make(@Nullable Object[] row) {
        return value.apply(row);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.parts(columns());
    }

    @Override
    public String toString() {
        return "bundle " + name + shape.columns();
    }

    /** What a function makes of one column. */
    public static <A, T> Bundle<T> of(Expression<A> first, Function<? super A, ? extends T> function) {
        return Bundle.of(row -> function.apply(Bundle.<A>cast(row[0])), first);
    }

    /** What a function makes of two columns. */
    public static <A, B, T> Bundle<T> of(
            Expression<A> first, Expression<B> second, BiFunction<? super A, ? super B, ? extends T> function) {
        return Bundle.of(row -> function.apply(Bundle.<A>cast(row[0]), Bundle.<B>cast(row[1])), first, second);
    }

    /** What a function makes of three columns. */
    public static <A, B, C, T> Bundle<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            RowFunction.Of3<? super A, ? super B, ? super C, ? extends T> function) {
        return Bundle.of(
                row -> function.apply(Bundle.<A>cast(row[0]), Bundle.<B>cast(row[1]), Bundle.<C>cast(row[2])),
                first,
                second,
                third);
    }

    /** What a function makes of four columns. */
    public static <A, B, C, D, T> Bundle<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            RowFunction.Of4<? super A, ? super B, ? super C, ? super D, ? extends T> function) {
        return Bundle.of(
                row -> function.apply(
                        Bundle.<A>cast(row[0]), Bundle.<B>cast(row[1]), Bundle.<C>cast(row[2]), Bundle.<D>cast(row[3])),
                first,
                second,
                third,
                fourth);
    }

    /** What a function makes of five columns. */
    public static <A, B, C, D, E, T> Bundle<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            RowFunction.Of5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends T> function) {
        return Bundle.of(
                row -> function.apply(
                        Bundle.<A>cast(row[0]),
                        Bundle.<B>cast(row[1]),
                        Bundle.<C>cast(row[2]),
                        Bundle.<D>cast(row[3]),
                        Bundle.<E>cast(row[4])),
                first,
                second,
                third,
                fourth,
                fifth);
    }

    /** What a function makes of six columns. */
    public static <A, B, C, D, E, F, T> Bundle<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            RowFunction.Of6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> function) {
        return Bundle.of(
                row -> function.apply(
                        Bundle.<A>cast(row[0]),
                        Bundle.<B>cast(row[1]),
                        Bundle.<C>cast(row[2]),
                        Bundle.<D>cast(row[3]),
                        Bundle.<E>cast(row[4]),
                        Bundle.<F>cast(row[5])),
                first,
                second,
                third,
                fourth,
                fifth,
                sixth);
    }

    /** What a function makes of seven columns. */
    public static <A, B, C, D, E, F, G, T> Bundle<T> of(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh,
            RowFunction.Of7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends T>
                    function) {
        return Bundle.of(
                row -> function.apply(
                        Bundle.<A>cast(row[0]),
                        Bundle.<B>cast(row[1]),
                        Bundle.<C>cast(row[2]),
                        Bundle.<D>cast(row[3]),
                        Bundle.<E>cast(row[4]),
                        Bundle.<F>cast(row[5]),
                        Bundle.<G>cast(row[6])),
                first,
                second,
                third,
                fourth,
                fifth,
                sixth,
                seventh);
    }

    /** What a function makes of eight columns. */
    public static <A, B, C, D, E, F, G, H, T> Bundle<T> of(
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
        return Bundle.of(
                row -> function.apply(
                        Bundle.<A>cast(row[0]),
                        Bundle.<B>cast(row[1]),
                        Bundle.<C>cast(row[2]),
                        Bundle.<D>cast(row[3]),
                        Bundle.<E>cast(row[4]),
                        Bundle.<F>cast(row[5]),
                        Bundle.<G>cast(row[6]),
                        Bundle.<H>cast(row[7])),
                first,
                second,
                third,
                fourth,
                fifth,
                sixth,
                seventh,
                eighth);
    }

    /** What a function makes of nine columns. */
    public static <A, B, C, D, E, F, G, H, I, T> Bundle<T> of(
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
        return Bundle.of(
                row -> function.apply(
                        Bundle.<A>cast(row[0]),
                        Bundle.<B>cast(row[1]),
                        Bundle.<C>cast(row[2]),
                        Bundle.<D>cast(row[3]),
                        Bundle.<E>cast(row[4]),
                        Bundle.<F>cast(row[5]),
                        Bundle.<G>cast(row[6]),
                        Bundle.<H>cast(row[7]),
                        Bundle.<I>cast(row[8])),
                first,
                second,
                third,
                fourth,
                fifth,
                sixth,
                seventh,
                eighth,
                ninth);
    }

    /** What a function makes of ten columns. */
    public static <A, B, C, D, E, F, G, H, I, J, T> Bundle<T> of(
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
        return Bundle.of(
                row -> function.apply(
                        Bundle.<A>cast(row[0]),
                        Bundle.<B>cast(row[1]),
                        Bundle.<C>cast(row[2]),
                        Bundle.<D>cast(row[3]),
                        Bundle.<E>cast(row[4]),
                        Bundle.<F>cast(row[5]),
                        Bundle.<G>cast(row[6]),
                        Bundle.<H>cast(row[7]),
                        Bundle.<I>cast(row[8]),
                        Bundle.<J>cast(row[9])),
                first,
                second,
                third,
                fourth,
                fifth,
                sixth,
                seventh,
                eighth,
                ninth,
                tenth);
    }

    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
    }) // the column's codec made it; NULL is null
    private static <A> A cast(@Nullable Object value) {
        return (A) value;
    }
}

package io.athanor.orm;

import io.athanor.engine.Row;
import io.athanor.engine.RowMapping;
import io.athanor.engine.RowMetadata;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is selected, and how the values of a row become a result. Immutable.
 *
 * @param given what was asked for; a bundle stands for several columns
 * @param columns the columns, in the order of a row's values
 * @param metadata the names of the result's values where it is a row, or null
 * @param result makes a result of a row's values, of which it keeps no array; further ones behind them are passed over
 * @param <T> a result
 */
record RowShape<T>(
        List<Element> given,
        List<Element> columns,
        @Nullable RowMetadata metadata,
        Function<@Nullable Object[], T> result) {

    /** The objects of a class or alias that is all that is selected. */
    static <E> RowShape<E> ofObjects(EntityReference<?> entity, Class<E> type) {
        return new RowShape<>(List.of(entity), List.of(entity), null, row -> type.cast(row[0]));
    }

    /** What a bundle makes, where it is all that is selected. */
    static <E> RowShape<E> ofBundle(Bundle<E> bundle) {
        return new RowShape<>(List.of(bundle), bundle.columns(), null, bundle::make);
    }

    /** The first value of each row, where it is of a class. */
    static <E> RowShape<E> ofFirst(List<Element> given, Class<E> type) {
        RowShape<Row> rows = ofRows(given);
        return new RowShape<>(
                rows.given,
                rows.columns,
                null,
                row -> type.cast(rows.result.apply(row).get(0)));
    }

    static RowShape<Row> ofRows(Element first, Element... more) {
        List<Element> elements = new ArrayList<>(List.of(first));
        elements.addAll(List.of(more));
        return ofRows(elements);
    }

    /** Rows; a table or subquery stands for all its columns. */
    static RowShape<Row> ofRows(List<? extends Element> elements) {
        List<Element> given = Sql.select(elements.toArray(Element[]::new)).resultColumns();
        List<String> names = new ArrayList<>();
        List<Element> columns = new ArrayList<>();
        boolean isFlat = true;
        for (Element element : given) {
            names.add(nameOf(element));
            if (element instanceof Bundle<?> bundle) {
                columns.addAll(bundle.columns());
                isFlat = false;
            } else {
                columns.add(element);
            }
        }
        RowMetadata metadata = RowMetadata.of(names, List.copyOf(given));
        int width = columns.size();
        Function<@Nullable Object[], Row> result = isFlat
                ? row -> Row.of(metadata, Arrays.copyOf(row, width))
                : row -> Row.of(metadata, grouped(given, row));
        return new RowShape<>(List.copyOf(given), List.copyOf(columns), metadata, result);
    }

    private static @Nullable Object[] grouped(List<? extends Element> given, @Nullable Object[] row) {
        @Nullable Object[] values = new Object[given.size()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (given.get(i) instanceof Bundle<?> bundle) {
                int end = next + bundle.columns().size();
                values[i] = bundle.make(Arrays.copyOfRange(row, next, end));
                next = end;
            } else {
                values[i] = row[next++];
            }
        }
        return values;
    }

    static String nameOf(Element column) {
        if (column instanceof EntityReference<?> reference) {
            return reference.name();
        }
        if (column instanceof Bundle<?> bundle) {
            return bundle.name();
        }
        return column instanceof Expression<?> expression
                ? expression.defaultName()
                : column instanceof EntityAttribute<?> attribute ? attribute.name() : "";
    }

    /** Rows of what was asked for and more. */
    RowShape<Row> and(List<? extends Element> more) {
        List<Element> all = new ArrayList<>(given);
        all.addAll(more);
        return ofRows(all);
    }

    /**
     * What a mapping makes of the rows.
     *
     * @throws UnsupportedQueryException if the results are no rows
     * @throws io.athanor.engine.RowMappingException if the rows lack a column that the mapping needs, or have it of
     *     another type
     */
    <R> RowShape<R> as(RowMapping<R> mapping) {
        RowMetadata names = metadata;
        if (names == null) {
            throw new UnsupportedQueryException("as() makes something of rows, and this query results in objects. Ask"
                    + " for attributes, as in query(User_.id, User_.name).");
        }
        Function<@Nullable Object[], R> made = mapping.reader(names);
        int width = columns.size();
        return new RowShape<>(
                given,
                columns,
                null,
                given.size() == width
                        ? row -> made.apply(row.length == width ? row : Arrays.copyOf(row, width))
                        : row -> made.apply(grouped(given, row)));
    }
}

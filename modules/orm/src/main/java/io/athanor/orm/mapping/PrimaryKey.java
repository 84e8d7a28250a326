package io.athanor.orm.mapping;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.KeyRecordDescription;
import io.athanor.schema.Column;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;
import io.athanor.sql.type.ConvertedType;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that identify the rows of a mapped class, in the order of the table.
 *
 * <p>The only place that knows a single key, which is its value, from one of several columns, which is a
 * {@link CompositeKey}. Immutable.
 */
public final class PrimaryKey {

    private final String owner;
    private final MappedColumn[] columns;
    private final @Nullable Object[] absent;
    private final boolean[] made;
    private final @Nullable KeyRecordDescription record;

    /**
     * A key.
     *
     * @param record what stands for the key where a program gives one, or null
     * @param prototype an untouched object, whose fields hold zero where they are primitive and cannot be null
     */
    PrimaryKey(
            String owner,
            MappedColumn[] columns,
            @Nullable KeyRecordDescription record,
            @Nullable Instrumented prototype) {
        this.record = record;
        this.owner = owner;
        this.columns = columns;
        this.absent = new Object[columns.length];
        this.made = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            made[i] = columns[i].column() instanceof Column<?> column
                    && (column.isAutoincrement() || column.defaultValue() != null);
            absent[i] = prototype == null || !made[i] ? null : columns[i].get(prototype);
        }
    }

    /** The number of columns. */
    public int size() {
        return columns.length;
    }

    /** One column. */
    public MappedColumn column(int index) {
        return columns[index];
    }

    /** The columns. */
    public List<MappedColumn> columns() {
        return Arrays.asList(columns);
    }

    /** The columns as columns of a from clause: the table, or an alias of it. */
    public List<ColumnClause<?>> in(FromClause from) {
        List<ColumnClause<?>> clauses = new ArrayList<>(columns.length);
        for (MappedColumn column : columns) {
            clauses.add(column.in(from));
        }
        return clauses;
    }

    /** Whether an object's field holds a value of one of the key's columns; zero is none where a value is made. */
    public boolean isSet(Instrumented entity, MappedColumn column) {
        Object value = column.get(entity);
        return value != null && !value.equals(absent[place(column)]);
    }

    /** A table of a subclass has columns of its own for the same attributes. */
    private int place(MappedColumn column) {
        for (int i = 1; i < columns.length; i++) {
            if (columns[i].attribute() == column.attribute()) {
                return i;
            }
        }
        return 0;
    }

    /** The key that an object's fields hold, or null if a part of it is not set. */
    public @Nullable Object of(Instrumented entity) {
        if (columns.length == 1) {
            return isSet(entity, columns[0]) ? columns[0].get(entity) : null;
        }
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = isSet(entity, columns[i]) ? columns[i].get(entity) : null;
        }
        return of(values);
    }

    /** The key of values in the order of the columns, or null if one of them is null. The array is not copied. */
    public @Nullable Object of(@Nullable Object[] values) {
        return keyOf(values);
    }

    /** The key of values in some order of columns, or null if one of them is null. The array is not copied. */
    public static @Nullable Object keyOf(@Nullable Object[] values) {
        for (Object value : values) {
            if (value == null) {
                return null;
            }
        }
        return values.length == 1 ? values[0] : new CompositeKey(values);
    }

    /** The value of one column in a key. */
    public @Nullable Object part(Object key, int index) {
        return columns.length == 1 ? key : ((CompositeKey) key).get(index);
    }

    /** Writes the values of a key into a row of values, from a place on. */
    public void copy(Object key, @Nullable Object[] row, int at) {
        for (int i = 0; i < columns.length; i++) {
            row[at + i] = part(key, i);
        }
    }

    /** Puts a key into an object's fields; nothing is recorded. */
    public void set(Instrumented entity, @Nullable Object[] values) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].set(entity, values[i]);
        }
    }

    /** Takes a generated key out of an object's field, as it was before; nothing is recorded. */
    public void clear(Instrumented entity) {
        for (int i = 0; i < columns.length; i++) {
            if (made[i]) {
                columns[i].set(entity, absent[i]);
            }
        }
    }

    /** The values of a key, in the order of the columns. */
    public @Nullable Object[] values(Object key) {
        @Nullable Object[] values = new Object[columns.length];
        copy(key, values, 0);
        return values;
    }

    /**
     * The key of values that a program gives; whole numbers are taken as the type of the column where nothing is lost.
     *
     * @throws IllegalArgumentException if there are more or fewer than the key has columns, or one has another type;
     *     the message names the class, the attribute and what it should be
     */
    public Object given(@Nullable Object... values) {
        if (record != null && values.length == 1 && record.type().isInstance(values[0])) {
            return given(inOrder(record, values[0]));
        }
        if (values.length != columns.length) {
            throw new IllegalArgumentException("the primary key of " + owner + " has "
                    + (columns.length == 1 ? "1 column, " : columns.length + " columns, ") + names()
                    + (record == null ? "" : ", or is a " + record.type().getSimpleName()) + ", but "
                    + values.length + (values.length == 1 ? " value was given" : " values were given"));
        }
        @Nullable Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = given(columns[i], values[i]);
        }
        return columns.length == 1 ? java.util.Objects.requireNonNull(converted[0]) : new CompositeKey(converted);
    }

    /** The values of a record in the order of the columns. */
    private @Nullable Object[] inOrder(KeyRecordDescription known, Object key) {
        @Nullable Object[] given = known.values().apply(key);
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = given[known.attributes().indexOf(columns[i].name())];
        }
        return values;
    }

    private Object given(MappedColumn column, @Nullable Object value) {
        Class<?> type = column.column().type().javaType();
        Object converted = value == null ? null : WholeNumber.as(type, value);
        if (converted != null && type.isInstance(converted)) {
            return converted;
        }
        throw new IllegalArgumentException("the key attribute " + owner + "." + column.name() + " is of type "
                + type.getSimpleName() + ", but "
                + (value == null
                        ? "null"
                        : "a value of type " + value.getClass().getSimpleName())
                + (value instanceof Number ? ", " + value + "," : "") + " was given"
                + (columns.length == 1 ? "" : "; the key's values come in the order " + names()));
    }

    private String names() {
        return columns().toString();
    }

    /** Compares two keys, so that rows are written in the same order from run to run. */
    public int compare(Object first, Object second) {
        for (int i = 0; i < columns.length; i++) {
            int order = compareValues(columns[i].column().type(), part(first, i), part(second, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compareValues(SqlType<?> type, @Nullable Object first, @Nullable Object second) {
        if (first instanceof Record && type instanceof ConvertedType<?, ?> converted) {
            Converter<Object, Object> converter = (Converter<Object, Object>) converted.converter();
            return first.equals(second) || second == null
                    ? 0
                    : compareValues(converted.stored(), converter.toStored(first), converter.toStored(second));
        }
        if (first instanceof Comparable<?> comparable && second != null && first.getClass() == second.getClass()) {
            return ((Comparable<Object>) comparable).compareTo(second);
        }
        return 0;
    }
}

package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A value that is sent beside the SQL text, or a place for one that is given at execution.
 *
 * @param <T> the Java type of the value
 */
public final class BindParameter<T> extends Expression<T> {

    private final SqlType<T> type;
    private final @Nullable Object value;
    private final @Nullable String name;
    private final Origin origin;
    private final @Nullable BindParameter<?> source;
    private final @Nullable UnaryOperator<@Nullable Object> derivation;
    private final @Nullable Function<RowValues, ? extends @Nullable Object> supplier;

    /** Where the value comes from. */
    private enum Origin {
        GIVEN,
        EXECUTION,
        CONSTANT,
        DERIVED,
        SUPPLIED
    }

    private BindParameter(SqlType<T> type, @Nullable Object value, @Nullable String name, Origin origin) {
        this(type, value, name, origin, null, null, null);
    }

    private BindParameter(
            SqlType<T> type,
            @Nullable Object value,
            @Nullable String name,
            Origin origin,
            @Nullable BindParameter<?> source,
            @Nullable UnaryOperator<@Nullable Object> derivation,
            @Nullable Function<RowValues, ? extends @Nullable Object> supplier) {
        this.type = type;
        this.value = value;
        this.name = name;
        this.origin = origin;
        this.source = source;
        this.derivation = derivation;
        this.supplier = supplier;
    }

    /** A value that is the same in every statement of the same structure, such as one that a compiler adds. */
    public static <T> BindParameter<T> constant(SqlType<T> type, @Nullable T value) {
        return new BindParameter<>(type, value, null, Origin.CONSTANT);
    }

    /**
     * A value computed from another parameter's when the statement is executed, such as the key of an object.
     *
     * @param derivation the computation; two that are equal must compute the same, as it is a part of the statement's
     *     structure
     */
    public static <T> BindParameter<T> derived(
            SqlType<T> type, BindParameter<?> source, UnaryOperator<@Nullable Object> derivation) {
        return new BindParameter<>(type, null, null, Origin.DERIVED, source, derivation, null);
    }

    /**
     * A value asked for once for each row of an INSERT or UPDATE when it is executed; for the default of a column.
     *
     * @param supplier is called by the thread that executes the statement, with the row's other values
     */
    public static <T> BindParameter<T> supplied(SqlType<T> type, Function<RowValues, ? extends @Nullable T> supplier) {
        return new BindParameter<>(type, null, null, Origin.SUPPLIED, null, null, supplier);
    }

    /** A value bound with a type. */
    public static <T> BindParameter<T> of(SqlType<T> type, @Nullable T value) {
        return new BindParameter<>(type, value, null, Origin.GIVEN);
    }

    /**
     * A value compared with an expression, bound with its type.
     *
     * @throws IllegalArgumentException if the value is null
     */
    @SuppressWarnings("unchecked")
    public static <T> BindParameter<T> of(Expression<T> compared, T value) {
        requireValue(value, compared);
        SqlType<T> type = compared.type();
        return type.equals(Types.UNKNOWN) ? inferred(value) : new BindParameter<>(type, value, null, Origin.GIVEN);
    }

    /** A value compared with an expression: bound with its type, but TRUE and FALSE are written as words. */
    @SuppressWarnings("unchecked")
    static <T> Expression<T> compared(Expression<T> compared, T value) {
        return value instanceof Boolean flag ? (Expression<T>) Keyword.of(flag) : of(compared, value);
    }

    /**
     * A value bound with the type of its class.
     *
     * @throws IllegalArgumentException if the value is null, or no type is known for its class
     */
    @SuppressWarnings("unchecked")
    public static <T> BindParameter<T> inferred(T value) {
        requireValue(value, null);
        SqlType<?> type = Types.of(value.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no SQL type is known for a value of "
                    + value.getClass().getName() + ": bind it with its type, literal(value, type)");
        }
        return new BindParameter<>((SqlType<T>) type, value, null, Origin.GIVEN);
    }

    /** A string that an operator of an expression takes, which must not be null. */
    static BindParameter<String> text(Expression<?> operand, String value) {
        requireValue(value, operand);
        return of(Types.STRING, value);
    }

    private static void requireValue(@Nullable Object value, @Nullable Expression<?> compared) {
        if (value == null) {
            throw new IllegalArgumentException((compared == null ? "a value" : "an operand of " + compared)
                    + " must not be null, since nothing is known of what is compared with NULL: use isNull(),"
                    + " isDistinctFrom() or nullValue()");
        }
    }

    /** A place for a value that is given by name at execution. */
    public static <T> BindParameter<T> named(String name, SqlType<T> type) {
        return new BindParameter<>(type, null, name, Origin.EXECUTION);
    }

    /** A value that another one given by name at execution may replace. */
    public static <T> BindParameter<T> named(String name, SqlType<T> type, @Nullable T value) {
        return new BindParameter<>(type, value, name, Origin.GIVEN);
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    /** The value, null if it is given at execution. */
    public @Nullable Object value() {
        return value;
    }

    /** The name by which a value is given at execution, or null. */
    public @Nullable String name() {
        return name;
    }

    /** Whether a value must be given at execution. */
    public boolean required() {
        return origin == Origin.EXECUTION;
    }

    /** Whether the value is the same in every statement of the same structure. */
    public boolean isConstant() {
        return origin == Origin.CONSTANT;
    }

    /** The parameter from whose value this one's is computed, or null. */
    public @Nullable BindParameter<?> source() {
        return source;
    }

    /** The computation of this value from the source's, or null. */
    public @Nullable UnaryOperator<@Nullable Object> derivation() {
        return derivation;
    }

    /** What is asked for the value once for each row, or null. */
    public @Nullable Function<RowValues, ? extends @Nullable Object> supplier() {
        return supplier;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitBind(this);
    }

    /** Whether it is NULL in every execution. */
    boolean isGivenNull() {
        return origin == Origin.GIVEN && value == null && name == null;
    }

    /** Whether its type is all that its place in a text depends on. */
    boolean isPlain() {
        return name == null && source == null && supplier == null;
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(type);
        structure.attribute(name);
        structure.attribute(derivation);
        if (supplier == null) {
            structure.bind(source == null ? this : source);
        } else {
            structure.attribute(supplier);
        }
    }
}

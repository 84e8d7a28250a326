package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
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
    private final boolean required;

    private BindParameter(SqlType<T> type, @Nullable Object value, @Nullable String name, boolean required) {
        this.type = type;
        this.value = value;
        this.name = name;
        this.required = required;
    }

    /** A value bound with a type. */
    public static <T> BindParameter<T> of(SqlType<T> type, @Nullable T value) {
        return new BindParameter<>(type, value, null, false);
    }

    /** A value compared with an expression, bound with its type. */
    @SuppressWarnings("unchecked")
    public static <T> BindParameter<T> of(Expression<T> compared, T value) {
        SqlType<T> type = compared.type();
        return type.equals(Types.UNKNOWN) ? (BindParameter<T>) inferred(value) : new BindParameter<>(type, value, null, false);
    }

    /**
     * A value bound with the type of its class.
     *
     * @throws IllegalArgumentException if no type is known for the class
     */
    @SuppressWarnings("unchecked")
    public static <T> BindParameter<T> inferred(T value) {
        SqlType<?> type = Types.of(value.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no SQL type is known for a value of " + value.getClass().getName()
                    + ": bind it with its type, literal(value, type)");
        }
        return new BindParameter<>((SqlType<T>) type, value, null, false);
    }

    /** A place for a value that is given by name at execution. */
    public static <T> BindParameter<T> named(String name, SqlType<T> type) {
        return new BindParameter<>(type, null, name, true);
    }

    /** A value that another one given by name at execution may replace. */
    public static <T> BindParameter<T> named(String name, SqlType<T> type, @Nullable T value) {
        return new BindParameter<>(type, value, name, false);
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
        return required;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitBind(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(type);
        structure.attribute(name);
        structure.bind(this);
    }
}

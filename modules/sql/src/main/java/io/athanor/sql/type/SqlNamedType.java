package io.athanor.sql.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type by a name that SQL or several databases have for it, whose values travel like those of another type;
 * {@link SqlNames} makes them.
 *
 * @param name the name
 * @param arguments what stands in parentheses behind it, such as a length; empty for none
 * @param type the type whose values travel alike
 * @param <T> the Java type of the values
 */
public record SqlNamedType<T>(SqlName name, List<Integer> arguments, SqlType<T> type) implements SqlType<T> {

    /** A type by its name; the arguments are copied. */
    public SqlNamedType {
        arguments = List.copyOf(arguments);
    }

    /** The name with its arguments. */
    public String ddl() {
        return name.words() + argumentList();
    }

    /** The arguments in parentheses, or nothing. */
    public String argumentList() {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public Class<T> javaType() {
        return type.javaType();
    }

    @Override
    public int jdbcType() {
        return type.jdbcType();
    }

    @Override
    public boolean same(T left, T right) {
        return type.same(left, right);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitSqlNamed(this);
    }
}

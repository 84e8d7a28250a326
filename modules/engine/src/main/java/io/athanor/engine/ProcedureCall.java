package io.athanor.engine;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a stored procedure, its arguments in the order of the procedure's parameters. Immutable: each method
 * returns another call. A function is no procedure: select it.
 */
public final class ProcedureCall {

    /** A parameter: what goes in, what comes out, or both. */
    record Argument(
            @Nullable String outName,
            SqlType<?> type,
            @Nullable Object value,
            boolean goesIn) {

        boolean comesOut() {
            return outName != null;
        }
    }

    private final @Nullable String schema;
    private final String name;
    private final List<Argument> arguments;

    private ProcedureCall(@Nullable String schema, String name, List<Argument> arguments) {
        this.schema = schema;
        this.name = name;
        this.arguments = arguments;
    }

    /** A call of a procedure of the connection's schema, without arguments yet. */
    public static ProcedureCall of(String name) {
        return new ProcedureCall(null, name, List.of());
    }

    /** A call of a procedure of a schema, package or database, without arguments yet. */
    public static ProcedureCall of(String schema, String name) {
        return new ProcedureCall(schema, name, List.of());
    }

    private ProcedureCall with(Argument argument) {
        List<Argument> all = new ArrayList<>(arguments);
        all.add(argument);
        return new ProcedureCall(schema, name, List.copyOf(all));
    }

    /**
     * With an argument for the next parameter, bound by the type of its class.
     *
     * @throws IllegalArgumentException if no SQL type is known for the class
     */
    public ProcedureCall in(Object value) {
        SqlType<?> type = Types.of(value.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no SQL type is known for a value of "
                    + value.getClass().getName() + ": give it with its type, in(value, type)");
        }
        return with(new Argument(null, type, value, true));
    }

    /** With an argument of a type for the next parameter. */
    public <T> ProcedureCall in(@Nullable T value, SqlType<T> type) {
        return with(new Argument(null, type, value, true));
    }

    /** With a name for what comes out of the next parameter. */
    public ProcedureCall out(String outName, SqlType<?> type) {
        return with(new Argument(requireNew(outName), type, null, false));
    }

    /** With an argument for the next parameter, and a name for what comes out of it. */
    public <T> ProcedureCall inOut(String outName, @Nullable T value, SqlType<T> type) {
        return with(new Argument(requireNew(outName), type, value, true));
    }

    private String requireNew(String outName) {
        if (arguments.stream().anyMatch(argument -> Objects.equals(argument.outName(), outName))) {
            throw new IllegalArgumentException("two out parameters are named \"" + outName + "\"");
        }
        return outName;
    }

    /** The schema, or null for the connection's. */
    @Nullable String schema() {
        return schema;
    }

    String name() {
        return name;
    }

    List<Argument> arguments() {
        return arguments;
    }

    @Override
    public String toString() {
        return "call of " + name + " with " + arguments.size() + " arguments";
    }
}

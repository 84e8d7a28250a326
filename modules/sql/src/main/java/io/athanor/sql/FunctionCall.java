package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.List;

/**
 * A call of a SQL function by its name.
 *
 * @param <T> the Java type of the result
 */
public final class FunctionCall<T> extends Expression<T> {

    private final String name;
    private final List<Expression<?>> arguments;
    private final SqlType<T> type;

    /** A call of a function; any name will do, it is quoted if it is not a plain one. */
    public FunctionCall(String name, List<? extends Expression<?>> arguments, SqlType<T> type) {
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.type = type;
    }

    /** The name of the function. */
    public String name() {
        return name;
    }

    /** The arguments, in order. */
    public List<Expression<?>> arguments() {
        return arguments;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public String defaultName() {
        return name;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitFunction(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(name);
        structure.attribute(type);
        structure.parts(arguments);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newArguments = rewriter.rewriteAll(arguments);
        return newArguments == arguments ? this : new FunctionCall<>(name, newArguments, type);
    }
}

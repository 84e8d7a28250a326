package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A call of a SQL function by its name.
 *
 * @param <T> the Java type of the result
 */
public final class FunctionCall<T> extends Expression<T> implements WindowFunction<T> {

    private final String name;
    private final List<Expression<?>> arguments;
    private final SqlType<T> type;
    private final List<Element> orderBy;

    /**
     * A call of a function.
     *
     * @param name any name, with points between the names of packages; it is quoted if it is not a plain one
     */
    public FunctionCall(String name, List<? extends Expression<?>> arguments, SqlType<T> type) {
        this(name, arguments, type, ElementList.empty());
    }

    private FunctionCall(
            String name, List<? extends Expression<?>> arguments, SqlType<T> type, List<? extends Element> orderBy) {
        this.name = name;
        this.arguments = ElementList.copyOf(arguments);
        this.type = type;
        this.orderBy = ElementList.copyOf(orderBy);
    }

    /** This aggregate function over the rows that meet all of these criteria. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final FilteredAggregate<T> filter(Expression<Boolean>... criteria) {
        return new FilteredAggregate<>(this, List.of(criteria));
    }

    /** This aggregate function over rows in an order, written behind the call. */
    public WithinGroup<T> withinGroup(Element... keys) {
        return new WithinGroup<>(this, List.of(keys));
    }

    /**
     * This aggregate function over rows in an order, written behind its last argument and the sort keys said before.
     */
    public FunctionCall<T> orderBy(Element... keys) {
        List<Element> all = new ArrayList<>(orderBy);
        all.addAll(Arrays.asList(keys));
        return new FunctionCall<>(name, arguments, type, List.copyOf(all));
    }

    /** This function's rows to select from; the columns are named as the database names them. */
    public TableFunction tableValued(ColumnClause<?>... columns) {
        return new TableFunction(this, null, List.of(columns));
    }

    /** This function's rows of one column to select from, under a name; the column has the same name. */
    public TableFunction columnValued(String alias) {
        return TableFunction.ofColumn(this, alias);
    }

    /** One column of the composite value that this function results in. */
    public <C> FieldAccess<C> field(String column, SqlType<C> columnType) {
        return new FieldAccess<>(this, column, columnType);
    }

    /** The name of the function. */
    public String name() {
        return name;
    }

    /** The arguments, in order. */
    public List<Expression<?>> arguments() {
        return arguments;
    }

    /** The sort keys of an aggregate function's rows, empty for any order. */
    public List<Element> orderBy() {
        return orderBy;
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
        structure.parts(orderBy);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newArguments = rewriter.rewriteAll(arguments);
        List<Element> newOrderBy = rewriter.rewriteAll(orderBy);
        return newArguments == arguments && newOrderBy == orderBy
                ? this
                : new FunctionCall<>(name, newArguments, type, newOrderBy);
    }
}

package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Several expressions as one row, to be compared as a whole. */
public final class TupleExpression extends Expression<List<?>> {

    private final List<Expression<?>> elements;

    /** A row of at least one expression. */
    public TupleExpression(List<? extends Expression<?>> elements) {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("a tuple needs at least one expression");
        }
        this.elements = List.copyOf(elements);
    }

    /**
     * Whether this row equals a row of values.
     *
     * @throws IllegalArgumentException if there are more or fewer values than expressions
     */
    public Predicate eqValues(Object... values) {
        if (values.length != elements.size()) {
            throw new IllegalArgumentException("a tuple of " + elements.size() + " expressions cannot be compared with "
                    + values.length + " values: " + this);
        }
        List<Expression<?>> binds = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            binds.add(bind(elements.get(i), values[i]));
        }
        return compare(Operator.EQ, new TupleExpression(binds));
    }

    private static <T> Expression<T> bind(Expression<T> compared, Object value) {
        Class<T> expected = compared.type().javaType();
        if (!expected.isInstance(value)) {
            throw new IllegalArgumentException(
                    compared + " is compared with a " + expected.getSimpleName() + ", not with " + value);
        }
        return BindParameter.of(compared, expected.cast(value));
    }

    /** The expressions, in order. */
    public List<Expression<?>> elements() {
        return elements;
    }

    /** The types of the expressions, in order. */
    public List<SqlType<?>> elementTypes() {
        List<SqlType<?>> types = new ArrayList<>(elements.size());
        elements.forEach(element -> types.add(element.type()));
        return List.copyOf(types);
    }

    @Override
    public SqlType<List<?>> type() {
        return RowType.INSTANCE;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitTuple(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.parts(elements);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newElements = rewriter.rewriteAll(elements);
        return newElements == elements ? this : new TupleExpression(newElements);
    }
}

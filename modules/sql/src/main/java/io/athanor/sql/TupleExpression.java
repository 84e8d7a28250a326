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

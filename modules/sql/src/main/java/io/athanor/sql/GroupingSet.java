package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.List;

/** A set of expressions to group by. */
public final class GroupingSet extends Expression<Object> {

    private final List<Expression<?>> elements;

    GroupingSet(List<Expression<?>> elements) {
        this.elements = List.copyOf(elements);
    }

    /** The expressions, in order. */
    public List<Expression<?>> elements() {
        return elements;
    }

    @Override
    public SqlType<Object> type() {
        return Types.UNKNOWN;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitGroupingSet(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.parts(elements);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newElements = rewriter.rewriteAll(elements);
        return newElements == elements ? this : new GroupingSet(newElements);
    }
}

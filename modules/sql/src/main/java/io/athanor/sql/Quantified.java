package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * ANY or ALL of the rows of a query, or of the elements of an array, as the right side of a comparison.
 *
 * @param <T> the Java type of one value
 */
public final class Quantified<T> extends Expression<T> {

    private final boolean all;
    private final Element values;
    private final SqlType<T> type;

    Quantified(boolean all, Element values, SqlType<T> type) {
        this.all = all;
        this.values = values;
        this.type = type;
    }

    /** Whether it is ALL. */
    public boolean all() {
        return all;
    }

    /** The query or array. */
    public Element values() {
        return values;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitQuantified(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(all);
        structure.part(values);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Element newValues = rewriter.rewrite(values);
        return newValues == values ? this : new Quantified<>(all, newValues, type);
    }
}

package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;

/** A field of a date or time, such as its year. */
public final class Extract extends Expression<Integer> {

    private final String field;
    private final Expression<?> source;

    Extract(String field, Expression<?> source) {
        this.field = field;
        this.source = source;
    }

    /** The name of the field, such as {@code year}. */
    public String field() {
        return field;
    }

    /** The date or time. */
    public Expression<?> source() {
        return source;
    }

    @Override
    public SqlType<Integer> type() {
        return Types.INTEGER;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitExtract(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(field);
        structure.part(source);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newSource = rewriter.rewrite(source);
        return newSource == source ? this : new Extract(field, newSource);
    }
}

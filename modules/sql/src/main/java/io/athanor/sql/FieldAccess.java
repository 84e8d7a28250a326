package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * One column of a composite value.
 *
 * @param <T> the Java type of the value
 */
public final class FieldAccess<T> extends Expression<T> {

    private final Expression<?> composite;
    private final String name;
    private final SqlType<T> type;

    FieldAccess(Expression<?> composite, String name, SqlType<T> type) {
        this.composite = composite;
        this.name = name;
        this.type = type;
    }

    /** The composite value. */
    public Expression<?> composite() {
        return composite;
    }

    /** The name of the column. */
    public String name() {
        return name;
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
        visitor.visitFieldAccess(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(composite);
        structure.attribute(name);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newComposite = rewriter.rewrite(composite);
        return newComposite == composite ? this : new FieldAccess<>(newComposite, name, type);
    }
}

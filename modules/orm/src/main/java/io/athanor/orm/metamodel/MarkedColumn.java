package io.athanor.orm.metamodel;

import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;

/**
 * A column in the condition of a relationship with what it is there; resolved when the mapping is built.
 *
 * @param <T> the Java type of the values
 */
public final class MarkedColumn<T> extends Expression<T> {

    private final Expression<T> column;
    private final boolean foreign;
    private final boolean remote;

    MarkedColumn(Expression<T> column, boolean foreign, boolean remote) {
        this.column = column;
        this.foreign = foreign;
        this.remote = remote;
    }

    /** The column. */
    public Expression<T> column() {
        return column;
    }

    /** Whether it refers to what it is equal to. */
    public boolean isForeign() {
        return foreign;
    }

    /** Whether it is of the related side. */
    public boolean isRemote() {
        return remote;
    }

    @Override
    public SqlType<T> type() {
        return column.type();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(column);
        structure.attribute(foreign);
        structure.attribute(remote);
    }

    @Override
    public String toString() {
        String text = foreign ? "foreign(" + column + ")" : String.valueOf(column);
        return remote ? "remote(" + text + ")" : text;
    }
}

package io.athanor.orm.load;

import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;

/**
 * A query that another one selects from, so that its classes and attributes mean, in that other one, the columns that
 * it results in.
 */
public final class NestedQuery extends Element {

    private final Select select;

    /** A query to select from. */
    public NestedQuery(Select select) {
        this.select = select;
    }

    /** The query, whose classes are still to be replaced by their columns. */
    Select select() {
        return select;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(this);
        structure.part(select);
    }

    @Override
    public String toString() {
        return "(" + select + ")";
    }
}

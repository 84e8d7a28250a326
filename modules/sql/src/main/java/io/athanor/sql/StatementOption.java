package io.athanor.sql;

/**
 * Something that a layer above tells about a statement and that the compiler passes over, such as how to load related
 * objects.
 */
public abstract class StatementOption extends Element {

    /** For the options of upper layers. */
    protected StatementOption() {}

    @Override
    public final void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }
}

package io.athanor.sql;

/**
 * A part of a statement: an expression, something to select from, or a whole statement. Immutable and safe for use by
 * several threads.
 *
 * <p>An element says its structure once, in {@link #describe}; the structural key, the search for tables and every
 * other walk come from that.
 */
public abstract class Element {

    /** For elements of this module, and for those that other modules and users add. */
    protected Element() {}

    /** Calls the visitor's method for this kind of element. */
    public abstract void accept(ElementVisitor visitor);

    /** Names all that makes up this element, in a fixed order; what is not named does not tell two elements apart. */
    public abstract void describe(Structure structure);

    /**
     * This element with its parts replaced by what the rewriter makes of them; this same element if none of them
     * changes.
     */
    public Element rewrite(Rewriter rewriter) {
        return this;
    }

    /**
     * The SQL of this element in a generic form with named parameters, for messages and logs; no value occurs in it.
     */
    @Override
    public String toString() {
        return ElementText.of(this);
    }
}

package io.athanor.orm.evaluate;

/** What keeps an expression from being evaluated in Java; what asks for an evaluation tells it in its own words. */
public final class NotEvaluable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message says which part of the expression it is, and why. */
    public NotEvaluable(String what) {
        super(what, null, false, false);
    }
}

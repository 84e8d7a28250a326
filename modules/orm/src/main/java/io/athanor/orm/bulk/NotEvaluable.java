package io.athanor.orm.bulk;

/** What keeps an expression from being evaluated in Java; never leaves the package. */
final class NotEvaluable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotEvaluable(String what) {
        super(what, null, false, false);
    }
}

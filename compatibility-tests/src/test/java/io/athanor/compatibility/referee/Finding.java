package io.athanor.compatibility.referee;

/**
 * Something that is not as recorded.
 *
 * @param kind what it concerns
 * @param text what was recorded and what happened
 */
record Finding(Kind kind, String text) {

    /** What a finding concerns. */
    enum Kind {
        /** The rows at the end, or what a form expects in place of the record. */
        ROWS,
        /** A step failed that was recorded as succeeding, so the rest of the flow was left out. */
        FAILED,
        /** The value of a step. */
        RESULT,
        /** A step was to be refused, and was not, or in another way. */
        RAISES,
        /** The statements of a step. */
        LOG
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}

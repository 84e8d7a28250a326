package io.athanor.orm.flush;

import java.util.List;

/**
 * What a flush sends, completely known before anything is sent. Printing it tells each step, and why some come before
 * others.
 *
 * @param steps the steps, in order
 * @param reasons why one group of rows is written before another one
 * @param work the rows
 * @param keyChanges what follows from changed keys
 */
record FlushPlan(List<FlushStep> steps, List<Reason> reasons, FlushWork work, KeyChanges keyChanges) {

    /**
     * Why something is written before something else.
     *
     * @param before what comes first
     * @param after what comes later
     * @param cause a foreign key, a unique key, or words
     */
    record Reason(Object before, Object after, Object cause) {
        @Override
        public String toString() {
            return before + " before " + after + ", because " + cause;
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (FlushStep step : steps) {
            text.append(step).append('\n');
        }
        for (Reason reason : reasons) {
            text.append(reason).append('\n');
        }
        return text.toString();
    }
}

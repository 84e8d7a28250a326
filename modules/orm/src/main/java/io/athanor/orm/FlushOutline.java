package io.athanor.orm;

import io.athanor.orm.flush.FlushDescription;
import java.util.List;

/**
 * What the next flush of a session would send, and why in this order; its text has a line for each step and each
 * reason.
 *
 * @param steps the steps, in order
 * @param reasons why a step comes before another one, in words
 */
public record FlushOutline(List<Step> steps, List<String> reasons) {

    /**
     * One step: rows of one table that are written together.
     *
     * @param action what is done: {@code save}, {@code delete}, {@code release} (columns are set to NULL for a while),
     *     {@code complete} (columns that were left NULL are written), {@code unlink} or {@code link} (rows of an
     *     association table go or come)
     * @param table the name of the table; of a hierarchy of joined tables, that of the class at the top
     * @param rows how many rows
     * @param contents each row, in words; with its values where they were asked for
     */
    public record Step(String action, String table, int rows, List<String> contents) {
        @Override
        public String toString() {
            return action + " " + table + ", " + rows + (rows == 1 ? " row " : " rows ") + contents;
        }
    }

    static FlushOutline of(FlushDescription plan) {
        return new FlushOutline(
                plan.steps().stream()
                        .map(step -> new Step(step.action(), step.table(), step.rows(), step.contents()))
                        .toList(),
                plan.reasons());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step).append('\n'));
        reasons.forEach(reason -> text.append(reason).append('\n'));
        return text.toString();
    }
}

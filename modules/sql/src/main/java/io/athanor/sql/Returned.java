package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** Builds lists of what a changed row results in. */
final class Returned {

    private Returned() {}

    static List<Expression<?>> with(List<Expression<?>> returning, Element... elements) {
        List<Expression<?>> all = new ArrayList<>(returning);
        for (Element element : elements) {
            if (element instanceof FromClause from) {
                all.addAll(from.columns().list());
            } else if (element instanceof Expression<?> expression) {
                all.add(expression);
            } else {
                throw new IllegalArgumentException("RETURNING takes expressions and tables, not " + element);
            }
        }
        return List.copyOf(all);
    }
}

package io.athanor.orm.flush;

import io.athanor.orm.error.CircularDependencyException;
import io.athanor.orm.mapping.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says which rows wait for each other, and what can be done. */
final class CircleText {

    private CircleText() {}

    /** The exception for a circle, which was found by going back: the last edge comes first. */
    static CircularDependencyException exception(List<RowNode.Edge> circle) {
        List<RowNode.Edge> edges = new ArrayList<>(circle);
        java.util.Collections.reverse(edges);
        StringBuilder text = new StringBuilder();
        Set<String> rows = new LinkedHashSet<>();
        boolean unique = false;
        // From the row that waits to the one that it waits for, which is how a reference is read.
        for (RowNode.Edge edge : circle) {
            text.append(edge.to.action.mapper.name())
                    .append('.')
                    .append(edge.cause)
                    .append(" -> ");
            rows.add(edge.to.action.state.toString());
            unique |= edge.cause instanceof UniqueKey;
        }
        text.append(circle.get(0).to.action.mapper.name());
        return new CircularDependencyException("The rows " + rows + " depend on each other in a circle, " + text
                + ", so none can be written first."
                + (unique
                        ? " Give one of them another value first and flush, or let the unique constraint be checked at"
                                + " the end of the transaction (DEFERRABLE_INITIALLY_DEFERRED)."
                        : " Let one of the foreign keys accept NULL, or be checked at the end of the transaction"
                                + " (DEFERRABLE_INITIALLY_DEFERRED)."));
    }
}

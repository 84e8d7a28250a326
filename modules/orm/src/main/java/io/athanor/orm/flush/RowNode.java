package io.athanor.orm.flush;

import io.athanor.orm.mapping.MappedColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row's statement within a circle of tables: a node of the graph that its rows are sorted by. */
final class RowNode {

    /** What is done with the row. */
    enum Part {
        RELEASE,
        SAVE,
        DELETE,
        COMPLETE
    }

    /** How an edge can be done without. */
    enum Escape {
        /** Not at all. */
        NONE,
        /** The constraint is checked at the end of the transaction. */
        DEFERRED,
        /** The later row is first written without its reference. */
        POSTPONE,
        /** The earlier row lets go of its values beforehand. */
        RELEASE
    }

    /** A node that has to wait for another one. */
    static final class Edge {
        final RowNode from;
        final RowNode to;
        final Object cause;
        final Escape escape;
        final List<MappedColumn> columns;
        boolean isDone;

        /**
         * An edge.
         *
         * @param columns the columns that can be NULL for a while
         */
        Edge(RowNode from, RowNode to, Object cause, Escape escape, List<MappedColumn> columns) {
            this.from = from;
            this.to = to;
            this.cause = cause;
            this.escape = escape;
            this.columns = columns;
        }
    }

    final RowAction action;
    final Part part;
    final int rank;
    final List<Edge> before = new ArrayList<>(2);
    final List<Edge> after = new ArrayList<>(2);
    private @Nullable BitSet columns;
    private int waiting;
    boolean isDone;

    RowNode(RowAction action, Part part, int rank) {
        this.action = action;
        this.part = part;
        this.rank = rank;
    }

    void connect(RowNode later, Object cause, Escape escape, List<MappedColumn> nullable) {
        Edge edge = new Edge(this, later, cause, escape, nullable);
        after.add(edge);
        later.before.add(edge);
        later.waiting++;
    }

    /** Takes note that an edge no longer holds the node back; whether nothing does now. */
    boolean release(Edge edge) {
        if (edge.isDone) {
            return false;
        }
        edge.isDone = true;
        return --waiting == 0;
    }

    boolean isFree() {
        return waiting == 0;
    }

    /** The columns that a RELEASE or COMPLETE writes. */
    BitSet columns() {
        BitSet known = columns;
        if (known == null) {
            known = new BitSet();
            columns = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return part + " " + action.state;
    }
}

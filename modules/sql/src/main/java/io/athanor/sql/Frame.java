package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** The rows around the current one that a window function takes into account. */
public final class Frame extends Element {

    /** What the distance between rows is measured in. */
    public enum Unit {
        /** Rows. */
        ROWS,
        /** Differences between the values of the sort key. */
        RANGE,
        /** Groups of rows with equal sort keys. */
        GROUPS
    }

    /** Rows that are left out. */
    public enum Exclusion {
        /** The current row. */
        CURRENT_ROW,
        /** The current row and those with an equal sort key. */
        GROUP,
        /** The rows with the current one's sort key, but not the current one. */
        TIES,
        /** None. */
        NO_OTHERS
    }

    private final Unit unit;
    private final FrameBound start;
    private final FrameBound end;
    private final @Nullable Exclusion exclusion;

    Frame(Unit unit, FrameBound start, FrameBound end, @Nullable Exclusion exclusion) {
        this.unit = unit;
        this.start = start;
        this.end = end;
        this.exclusion = exclusion;
    }

    /** What distances are measured in. */
    public Unit unit() {
        return unit;
    }

    /** The first row. */
    public FrameBound start() {
        return start;
    }

    /** The last row. */
    public FrameBound end() {
        return end;
    }

    /** The rows that are left out, or null if that is not said. */
    public @Nullable Exclusion exclusion() {
        return exclusion;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitFrame(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(unit);
        structure.attribute(exclusion);
        structure.attribute(start.direction());
        structure.part(start.distance());
        structure.attribute(end.direction());
        structure.part(end.distance());
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        FrameBound newStart = start.rewrite(rewriter);
        FrameBound newEnd = end.rewrite(rewriter);
        return newStart == start && newEnd == end ? this : new Frame(unit, newStart, newEnd, exclusion);
    }
}

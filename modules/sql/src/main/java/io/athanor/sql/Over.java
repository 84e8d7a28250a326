package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function over a window of rows.
 *
 * @param <T> the Java type of the value
 */
public final class Over<T> extends Expression<T> {

    private final Expression<T> function;
    private final List<Expression<?>> partitionBy;
    private final List<Element> orderBy;
    private final @Nullable Frame frame;

    Over(Expression<T> function, List<Expression<?>> partitionBy, List<Element> orderBy, @Nullable Frame frame) {
        this.function = function;
        this.partitionBy = List.copyOf(partitionBy);
        this.orderBy = List.copyOf(orderBy);
        this.frame = frame;
    }

    /** Over the rows that agree on these expressions, too. */
    public Over<T> partitionBy(Expression<?>... expressions) {
        List<Expression<?>> all = new ArrayList<>(partitionBy);
        all.addAll(Arrays.asList(expressions));
        return new Over<>(function, all, orderBy, frame);
    }

    /** Over the rows in this order, behind the sort keys said before. */
    public Over<T> orderBy(Element... keys) {
        List<Element> all = new ArrayList<>(orderBy);
        all.addAll(Arrays.asList(keys));
        return new Over<>(function, partitionBy, all, frame);
    }

    private Over<T> framed(Frame.Unit unit, FrameBound start, FrameBound end) {
        if (frame != null) {
            throw new IllegalStateException("a window has one frame, and this one has " + frame.unit()
                    + " already: call rows(), range() or groups() once");
        }
        return new Over<>(function, partitionBy, orderBy, new Frame(unit, start, end, null));
    }

    /**
     * Over the rows between two bounds, counted in rows.
     *
     * @throws IllegalStateException if the window has a frame already
     */
    public Over<T> rows(FrameBound start, FrameBound end) {
        return framed(Frame.Unit.ROWS, start, end);
    }

    /**
     * Over the rows between two bounds, measured by the sort key's value.
     *
     * @throws IllegalStateException if the window has a frame already
     */
    public Over<T> range(FrameBound start, FrameBound end) {
        return framed(Frame.Unit.RANGE, start, end);
    }

    /**
     * Over the rows between two bounds, counted in groups of rows with equal sort keys.
     *
     * @throws IllegalStateException if the window has a frame already
     */
    public Over<T> groups(FrameBound start, FrameBound end) {
        return framed(Frame.Unit.GROUPS, start, end);
    }

    /**
     * With some rows near the current one left out of the frame.
     *
     * @throws IllegalStateException if no frame has been given
     */
    public Over<T> exclude(Frame.Exclusion exclusion) {
        if (frame == null) {
            throw new IllegalStateException("exclude() needs a frame: call rows(), range() or groups() first");
        }
        return new Over<>(
                function, partitionBy, orderBy, new Frame(frame.unit(), frame.start(), frame.end(), exclusion));
    }

    /** The function. */
    public Expression<T> function() {
        return function;
    }

    /** The expressions whose values part the rows into windows. */
    public List<Expression<?>> partitionBy() {
        return partitionBy;
    }

    /** The sort keys inside a window. */
    public List<Element> orderBy() {
        return orderBy;
    }

    /** The rows of the window around the current one that count, or null for the default. */
    public @Nullable Frame frame() {
        return frame;
    }

    @Override
    public SqlType<T> type() {
        return function.type();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitOver(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(function);
        structure.parts(partitionBy);
        structure.parts(orderBy);
        structure.part(frame);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<T> newFunction = rewriter.rewrite(function);
        List<Expression<?>> newPartitionBy = rewriter.rewriteAll(partitionBy);
        List<Element> newOrderBy = rewriter.rewriteAll(orderBy);
        Frame newFrame = rewriter.rewriteOptional(frame);
        return newFunction == function && newPartitionBy == partitionBy && newOrderBy == orderBy && newFrame == frame
                ? this
                : new Over<>(newFunction, newPartitionBy, newOrderBy, newFrame);
    }
}

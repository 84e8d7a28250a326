package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A join of two from clauses. */
public final class Join extends FromClause {

    /** The kinds of joins. */
    public enum Kind {
        /** Rows that match. */
        INNER,
        /** All rows of the left side. */
        LEFT,
        /** All rows of both sides. */
        FULL,
        /** Every row of the left side with every row of the right. */
        CROSS
    }

    private final FromClause left;
    private final FromClause right;
    private final @Nullable Expression<Boolean> on;
    private final Kind kind;
    private final ColumnCollection columns;

    /** A join; {@code on} is null only of a {@link Kind#CROSS} join. */
    public Join(FromClause left, FromClause right, @Nullable Expression<Boolean> on, Kind kind) {
        this.left = left;
        this.right = right;
        this.on = on;
        this.kind = kind;
        List<ColumnClause<?>> all = new ArrayList<>(left.columns().list());
        all.addAll(right.columns().list());
        this.columns = new ColumnCollection("join", all);
    }

    /** The left side. */
    public FromClause left() {
        return left;
    }

    /** The right side. */
    public FromClause right() {
        return right;
    }

    /** The condition, or null of a cross join. */
    public @Nullable Expression<Boolean> on() {
        return on;
    }

    /** The kind. */
    public Kind kind() {
        return kind;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public ColumnCollection columns() {
        return columns;
    }

    @Override
    public Select select() {
        return Sql.select(this).selectFrom(this);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitJoin(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(kind);
        structure.part(left);
        structure.part(right);
        structure.part(on);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        FromClause newLeft = rewriter.rewrite(left);
        FromClause newRight = rewriter.rewrite(right);
        Expression<Boolean> newOn = rewriter.rewriteOptional(on);
        return newLeft == left && newRight == right && newOn == on ? this : new Join(newLeft, newRight, newOn, kind);
    }
}

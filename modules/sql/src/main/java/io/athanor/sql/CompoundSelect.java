package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set operation on queries. Each method returns a new statement and leaves this one as it is. */
public final class CompoundSelect extends QueryExpression {

    /** The set operations. */
    public enum Kind {
        /** Rows of any, without doubles. */
        UNION("UNION"),
        /** Rows of any. */
        UNION_ALL("UNION ALL"),
        /** Rows of all, without doubles. */
        INTERSECT("INTERSECT"),
        /** Rows of all. */
        INTERSECT_ALL("INTERSECT ALL"),
        /** Rows of the first only, without doubles. */
        EXCEPT("EXCEPT"),
        /** Rows of the first only. */
        EXCEPT_ALL("EXCEPT ALL");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The operation in standard SQL. */
        public String words() {
            return words;
        }
    }

    private final Kind kind;
    private final List<QueryExpression> members;
    private final List<Element> groupBy;
    private final List<Element> orderBy;
    private final RowLimit rowLimit;

    private CompoundSelect(
            Kind kind, List<QueryExpression> members, List<Element> groupBy, List<Element> orderBy, RowLimit rowLimit) {
        this.kind = kind;
        this.members = members;
        this.groupBy = groupBy;
        this.orderBy = orderBy;
        this.rowLimit = rowLimit;
    }

    static CompoundSelect of(Kind kind, QueryExpression first, QueryExpression... others) {
        List<QueryExpression> members = new ArrayList<>();
        members.add(first);
        members.addAll(Arrays.asList(others));
        return of(kind, members);
    }

    /**
     * A set operation.
     *
     * @throws IllegalArgumentException if there is no query, or the queries have different numbers of columns
     */
    public static CompoundSelect of(Kind kind, List<? extends QueryExpression> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException(kind.words() + " needs at least one query");
        }
        int width = members.get(0).resultColumns().size();
        for (int i = 1; i < members.size(); i++) {
            int other = members.get(i).resultColumns().size();
            if (other != width) {
                throw new IllegalArgumentException("the queries of " + kind.words() + " must have the same number of "
                        + "columns: query 1 has " + width + ", query " + (i + 1) + " has " + other);
            }
        }
        return new CompoundSelect(kind, List.copyOf(members), List.of(), List.of(), RowLimit.NONE);
    }

    /** With further sort keys. */
    public CompoundSelect orderBy(Element... keys) {
        List<Element> all = new ArrayList<>(orderBy);
        all.addAll(Arrays.asList(keys));
        return new CompoundSelect(kind, members, groupBy, List.copyOf(all), rowLimit);
    }

    /** With further columns of the result to sort by, by their names. */
    public CompoundSelect orderBy(String first, String... more) {
        return orderBy(Sql.names(first, more));
    }

    /** With columns of the result to group by, which few databases understand. */
    public CompoundSelect groupBy(Element... expressions) {
        List<Element> all = new ArrayList<>(groupBy);
        all.addAll(Arrays.asList(expressions));
        return new CompoundSelect(kind, members, List.copyOf(all), orderBy, rowLimit);
    }

    /**
     * At most so many rows, whatever {@code limit()} or {@code fetch()} said before.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public CompoundSelect limit(int rows) {
        return limited(rowLimit.withCount(RowLimit.rows("limit", rows)));
    }

    /**
     * Without the first rows, whatever {@code offset()} said before.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public CompoundSelect offset(int rows) {
        return limited(rowLimit.withOffset(RowLimit.rows("offset", rows)));
    }

    /**
     * At most so many rows, said by FETCH FIRST, whatever {@code limit()} or {@code fetch()} said before.
     *
     * @throws IllegalArgumentException if the number is below zero
     */
    public CompoundSelect fetch(int rows) {
        return limited(rowLimit.withFetch(RowLimit.rows("fetch", rows), RowLimit.Unit.ROWS, false));
    }

    private CompoundSelect limited(RowLimit newLimit) {
        return new CompoundSelect(kind, members, groupBy, orderBy, newLimit);
    }

    /** With the columns of its queries named in another style. */
    public CompoundSelect labelStyle(LabelStyle style) {
        List<QueryExpression> styled = new ArrayList<>(members.size());
        for (QueryExpression member : members) {
            if (member instanceof Select select) {
                styled.add(select.labelStyle(style));
            } else {
                styled.add(member instanceof CompoundSelect compound ? compound.labelStyle(style) : member);
            }
        }
        return new CompoundSelect(kind, List.copyOf(styled), groupBy, orderBy, rowLimit);
    }

    /** The operation. */
    public Kind kind() {
        return kind;
    }

    /** The queries, in order. */
    public List<QueryExpression> members() {
        return members;
    }

    /** What the rows are grouped by. */
    public List<Element> groupBy() {
        return groupBy;
    }

    /** The sort keys. */
    public List<Element> orderBy() {
        return orderBy;
    }

    /** Which rows are wanted. */
    public RowLimit rowLimit() {
        return rowLimit;
    }

    /** Whether a member needs parentheses: it is a set operation itself, or it is sorted or limited. */
    public static boolean needsParentheses(QueryExpression member) {
        return member instanceof CompoundSelect || member.isSortedOrLimited();
    }

    @Override
    boolean isSortedOrLimited() {
        return !orderBy.isEmpty() || !rowLimit.isNone();
    }

    @Override
    public List<? extends Element> resultColumns() {
        return members.get(0).resultColumns();
    }

    @Override
    protected ColumnCollection columnsOf(FromClause subquery) {
        ColumnCollection first = members.get(0).columnsOf(subquery);
        List<QueryExpression> others = members.subList(1, members.size());
        return first.united(
                () -> others.stream().map(member -> member.columnsOf(subquery)).toList());
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitCompoundSelect(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(kind);
        structure.parts(members);
        structure.parts(groupBy);
        structure.parts(orderBy);
        rowLimit.describe(structure);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<QueryExpression> newMembers = rewriter.rewriteAll(members);
        List<Element> newGroupBy = rewriter.rewriteAll(groupBy);
        List<Element> newOrderBy = rewriter.rewriteAll(orderBy);
        RowLimit newLimit = rowLimit.rewrite(rewriter);
        return newMembers == members && newGroupBy == groupBy && newOrderBy == orderBy && newLimit == rowLimit
                ? this
                : new CompoundSelect(kind, newMembers, newGroupBy, newOrderBy, newLimit);
    }
}

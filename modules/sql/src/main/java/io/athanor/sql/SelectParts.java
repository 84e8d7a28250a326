package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a SELECT; changed only between being copied and being put into a statement. */
final class SelectParts {

    List<Element> columns = List.of();
    List<Element> from = List.of();
    List<JoinStep> joins = List.of();
    List<Expression<Boolean>> where = List.of();
    List<Element> groupBy = List.of();
    List<Expression<Boolean>> having = List.of();
    List<Element> orderBy = List.of();

    @Nullable Expression<Integer> limit;

    @Nullable Expression<Integer> offset;

    boolean distinct;
    LabelStyle labelStyle = LabelStyle.PLAIN;

    @Nullable List<FromClause> correlate;

    @Nullable List<FromClause> correlateExcept;

    List<StatementOption> options = List.of();

    SelectParts copy() {
        SelectParts copy = new SelectParts();
        copy.columns = columns;
        copy.from = from;
        copy.joins = joins;
        copy.where = where;
        copy.groupBy = groupBy;
        copy.having = having;
        copy.orderBy = orderBy;
        copy.limit = limit;
        copy.offset = offset;
        copy.distinct = distinct;
        copy.labelStyle = labelStyle;
        copy.correlate = correlate;
        copy.correlateExcept = correlateExcept;
        copy.options = options;
        return copy;
    }

    void describe(Structure structure) {
        structure.parts(columns);
        structure.parts(from);
        structure.attribute(joins.size());
        for (int i = 0; i < joins.size(); i++) {
            joins.get(i).describe(structure);
        }
        structure.parts(where);
        structure.parts(groupBy);
        structure.parts(having);
        structure.parts(orderBy);
        structure.part(limit);
        structure.part(offset);
        structure.attribute(distinct);
        structure.attribute(labelStyle);
        structure.attribute(correlate == null);
        if (correlate != null) {
            structure.parts(correlate);
        }
        structure.attribute(correlateExcept == null);
        if (correlateExcept != null) {
            structure.parts(correlateExcept);
        }
        structure.parts(options);
    }

    SelectParts rewrite(Rewriter rewriter) {
        SelectParts copy = copy();
        copy.columns = rewriter.rewriteAll(columns);
        copy.from = rewriter.rewriteAll(from);
        List<JoinStep> newJoins = new ArrayList<>(joins.size());
        boolean joinsChanged = false;
        for (JoinStep join : joins) {
            JoinStep newJoin = join.rewrite(rewriter);
            joinsChanged |= newJoin != join;
            newJoins.add(newJoin);
        }
        copy.joins = joinsChanged ? List.copyOf(newJoins) : joins;
        copy.where = rewriter.rewriteAll(where);
        copy.groupBy = rewriter.rewriteAll(groupBy);
        copy.having = rewriter.rewriteAll(having);
        copy.orderBy = rewriter.rewriteAll(orderBy);
        copy.limit = rewriter.rewriteOptional(limit);
        copy.offset = rewriter.rewriteOptional(offset);
        copy.correlate = correlate == null ? null : rewriter.rewriteAll(correlate);
        copy.correlateExcept = correlateExcept == null ? null : rewriter.rewriteAll(correlateExcept);
        return copy.sameAs(this) ? this : copy;
    }

    private boolean sameAs(SelectParts other) {
        return columns == other.columns
                && from == other.from
                && joins == other.joins
                && where == other.where
                && groupBy == other.groupBy
                && having == other.having
                && orderBy == other.orderBy
                && limit == other.limit
                && offset == other.offset
                && correlate == other.correlate
                && correlateExcept == other.correlateExcept;
    }
}

package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a SELECT; changed only between being copied and being put into a statement. */
final class SelectParts {

    List<Element> columns = ElementList.empty();
    List<Element> from = ElementList.empty();
    List<JoinStep> joins = ElementList.empty();
    List<Expression<Boolean>> where = ElementList.empty();
    List<Element> groupBy = ElementList.empty();
    List<Expression<Boolean>> having = ElementList.empty();
    List<Element> orderBy = ElementList.empty();
    RowLimit rowLimit = RowLimit.NONE;
    boolean distinct;
    List<Expression<?>> distinctOn = ElementList.empty();
    LabelStyle labelStyle = LabelStyle.PLAIN;

    @Nullable List<FromClause> correlate;

    @Nullable List<FromClause> correlateExcept;

    @Nullable ForUpdate forUpdate;

    List<Hint> prefixes = ElementList.empty();
    List<Hint> hints = ElementList.empty();
    List<Cte> ctes = ElementList.empty();
    List<StatementOption> options = ElementList.empty();

    SelectParts copy() {
        SelectParts copy = new SelectParts();
        copy.columns = columns;
        copy.from = from;
        copy.joins = joins;
        copy.where = where;
        copy.groupBy = groupBy;
        copy.having = having;
        copy.orderBy = orderBy;
        copy.rowLimit = rowLimit;
        copy.distinct = distinct;
        copy.distinctOn = distinctOn;
        copy.labelStyle = labelStyle;
        copy.correlate = correlate;
        copy.correlateExcept = correlateExcept;
        copy.forUpdate = forUpdate;
        copy.prefixes = prefixes;
        copy.hints = hints;
        copy.ctes = ctes;
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
        rowLimit.describe(structure);
        structure.attribute(distinct);
        structure.attribute(labelStyle);
        structure.attribute(correlate == null);
        if (correlate != null) {
            structure.parts(correlate);
        }
        describeRest(structure);
        structure.parts(options);
    }

    /** What few statements have; one attribute tells that there is none of it, to keep their keys short. */
    private void describeRest(Structure structure) {
        boolean plain = distinctOn.isEmpty()
                && correlateExcept == null
                && forUpdate == null
                && prefixes.isEmpty()
                && hints.isEmpty()
                && ctes.isEmpty();
        structure.attribute(plain);
        if (plain) {
            return;
        }
        structure.parts(distinctOn);
        structure.attribute(correlateExcept == null);
        if (correlateExcept != null) {
            structure.parts(correlateExcept);
        }
        structure.attribute(forUpdate == null);
        if (forUpdate != null) {
            forUpdate.describe(structure);
        }
        Hints.describe(prefixes, structure);
        Hints.describe(hints, structure);
        structure.parts(ctes);
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
        copy.joins = joinsChanged ? ElementList.copyOf(newJoins) : joins;
        copy.where = rewriter.rewriteAll(where);
        copy.groupBy = rewriter.rewriteAll(groupBy);
        copy.having = rewriter.rewriteAll(having);
        copy.orderBy = rewriter.rewriteAll(orderBy);
        copy.rowLimit = rowLimit.rewrite(rewriter);
        copy.distinctOn = rewriter.rewriteAll(distinctOn);
        copy.correlate = correlate == null ? null : rewriter.rewriteAll(correlate);
        copy.correlateExcept = correlateExcept == null ? null : rewriter.rewriteAll(correlateExcept);
        copy.forUpdate = forUpdate == null ? null : forUpdate.rewrite(rewriter);
        copy.hints = Hints.rewrite(hints, rewriter);
        copy.ctes = rewriter.rewriteAll(ctes);
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
                && rowLimit == other.rowLimit
                && distinctOn == other.distinctOn
                && correlate == other.correlate
                && correlateExcept == other.correlateExcept
                && forUpdate == other.forUpdate
                && hints == other.hints
                && ctes == other.ctes;
    }
}

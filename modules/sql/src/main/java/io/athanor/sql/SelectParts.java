package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

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
    LabelStyle labelStyle = LabelStyle.PLAIN;
    List<StatementOption> options = ElementList.empty();
    SelectRest rest = SelectRest.NONE;

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
        copy.labelStyle = labelStyle;
        copy.options = options;
        copy.rest = rest;
        return copy;
    }

    void describe(Structure structure) {
        int values = structure.bindCount();
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
        if (!groupBy.isEmpty()) {
            structure.repeated(values);
        }
        describeRepeated(groupBy, structure);
        describeRepeated(orderBy, structure);
        describeRepeated(rest.distinctOn, structure);
        rest.describe(structure);
        structure.parts(options);
    }

    /** Tells which keys are selected, and not only look like what is selected but for their values. */
    private void describeRepeated(List<? extends Element> keys, Structure structure) {
        for (int i = 0; i < keys.size(); i++) {
            Element key = keys.get(i) instanceof OrderBy order ? order.expression() : keys.get(i);
            if (!(key instanceof ColumnClause<?>)) {
                structure.attribute(positionOf(unnamed(key)));
            }
        }
    }

    private int positionOf(Element key) {
        for (int i = 0; i < columns.size(); i++) {
            if (unnamed(columns.get(i)) == key) {
                return i;
            }
        }
        return -1;
    }

    private static Element unnamed(Element element) {
        return element instanceof Label<?> label ? label.expression() : element;
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
        copy.rest = rest.rewrite(rewriter);
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
                && rest == other.rest;
    }
}

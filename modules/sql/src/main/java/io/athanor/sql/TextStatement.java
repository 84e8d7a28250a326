package io.athanor.sql;

import java.util.List;

/** A textual statement whose rows are known to consist of typed columns, matched by position. */
public final class TextStatement extends QueryExpression {

    private final Text text;
    private final List<Expression<?>> columns;

    TextStatement(Text text, List<? extends Expression<?>> columns) {
        this.text = text;
        this.columns = List.copyOf(columns);
    }

    /** The text. */
    public Text text() {
        return text;
    }

    @Override
    public List<Expression<?>> resultColumns() {
        return columns;
    }

    @Override
    protected ColumnCollection columnsOf(FromClause subquery) {
        return DerivedColumns.ofResult(subquery, columns);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitTextStatement(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(text);
        structure.parts(columns);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newColumns = rewriter.rewriteAll(columns);
        return newColumns == columns ? this : new TextStatement(text, newColumns);
    }
}

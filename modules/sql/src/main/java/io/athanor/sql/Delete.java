package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** DELETE. Each method returns a new statement and leaves this one as it is. */
public final class Delete extends Element implements Statement {

    private final TableClause table;
    private final List<Expression<Boolean>> where;
    private final List<Expression<?>> returning;

    Delete(TableClause table, List<Expression<Boolean>> where, List<Expression<?>> returning) {
        this.table = table;
        this.where = where;
        this.returning = returning;
    }

    /** With further criteria, all of which must hold. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Delete where(Expression<Boolean>... criteria) {
        List<Expression<Boolean>> all = new ArrayList<>(where);
        all.addAll(Arrays.asList(criteria));
        return new Delete(table, List.copyOf(all), returning);
    }

    /** With the expressions that each deleted row results in. */
    public Delete returning(Expression<?>... expressions) {
        List<Expression<?>> all = new ArrayList<>(returning);
        all.addAll(List.of(expressions));
        return new Delete(table, where, List.copyOf(all));
    }

    /** The table. */
    public TableClause table() {
        return table;
    }

    /** The criteria, all of which must hold. */
    public List<Expression<Boolean>> where() {
        return where;
    }

    /** What each deleted row results in. */
    public List<Expression<?>> returning() {
        return returning;
    }

    @Override
    public Element element() {
        return this;
    }

    @Override
    public List<Expression<?>> resultColumns() {
        return returning;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitDelete(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(table);
        structure.parts(where);
        structure.parts(returning);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        return new Delete(rewriter.rewrite(table), rewriter.rewriteAll(where), rewriter.rewriteAll(returning));
    }
}

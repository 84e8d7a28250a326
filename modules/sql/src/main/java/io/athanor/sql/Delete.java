package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** DELETE. Each method returns a new statement and leaves this one as it is. */
public final class Delete extends Element implements Statement {

    private final TableClause table;
    private final List<Expression<Boolean>> where;
    private final List<Expression<?>> returning;
    private final List<Hint> prefixes;
    private final List<Hint> hints;

    Delete(
            TableClause table,
            List<Expression<Boolean>> where,
            List<Expression<?>> returning,
            List<Hint> prefixes,
            List<Hint> hints) {
        this.table = table;
        this.where = where;
        this.returning = returning;
        this.prefixes = prefixes;
        this.hints = hints;
    }

    /** With further criteria, all of which must hold; tables that they name besides are joined to this one. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Delete where(Expression<Boolean>... criteria) {
        List<Expression<Boolean>> all = new ArrayList<>(where);
        all.addAll(Arrays.asList(criteria));
        return new Delete(table, List.copyOf(all), returning, prefixes, hints);
    }

    /** With the expressions that each deleted row results in; a table stands for its columns. */
    public Delete returning(Element... expressions) {
        return new Delete(table, where, Returned.with(returning, expressions), prefixes, hints);
    }

    /** With SQL text behind DELETE for one dialect; it must never hold a value that comes from outside. */
    public Delete prefix(String text, String dialect) {
        return new Delete(table, where, returning, Hints.with(prefixes, new Hint(text, dialect, null)), hints);
    }

    /** With a hint about the table for one dialect, written where the dialect has such hints. */
    public Delete hint(String text, String dialect) {
        return new Delete(table, where, returning, prefixes, Hints.with(hints, new Hint(text, dialect, table)));
    }

    /** This statement as a common table expression, of its returned columns. */
    public Cte cte(String name) {
        return new Cte(this, name, false, null);
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

    /** The texts behind DELETE. */
    public List<Hint> prefixes() {
        return prefixes;
    }

    /** The hints about the table. */
    public List<Hint> hints() {
        return hints;
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
        Hints.describe(prefixes, structure);
        Hints.describe(hints, structure);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        TableClause newTable = rewriter.rewrite(table);
        List<Expression<Boolean>> newWhere = rewriter.rewriteAll(where);
        List<Expression<?>> newReturning = rewriter.rewriteAll(returning);
        return newTable == table && newWhere == where && newReturning == returning
                ? this
                : new Delete(newTable, newWhere, newReturning, prefixes, hints);
    }
}

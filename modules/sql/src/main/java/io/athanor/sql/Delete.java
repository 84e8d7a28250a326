package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DELETE. Each method returns a new statement and leaves this one as it is. */
public final class Delete extends Element implements Statement {

    private final TableClause table;
    private final @Nullable Alias alias;
    private final List<Expression<Boolean>> where;
    private final List<Expression<?>> returning;
    private final List<Hint> prefixes;
    private final List<Hint> hints;

    Delete(
            TableClause table,
            @Nullable Alias alias,
            List<Expression<Boolean>> where,
            List<Expression<?>> returning,
            List<Hint> prefixes,
            List<Hint> hints) {
        this.table = table;
        this.alias = alias;
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
        return new Delete(table, alias, List.copyOf(all), returning, prefixes, hints);
    }

    /** With the expressions that each deleted row results in; a table stands for its columns. */
    public Delete returning(Element... expressions) {
        return new Delete(table, alias, where, Returned.with(returning, expressions), prefixes, hints);
    }

    /** With SQL text behind DELETE for one dialect; it must never hold a value that comes from outside. */
    public Delete prefix(String text, String dialect) {
        return new Delete(table, alias, where, returning, Hints.with(prefixes, new Hint(text, dialect, null)), hints);
    }

    /** With a hint about the table for one dialect, written where the dialect has such hints. */
    public Delete hint(String text, String dialect) {
        return new Delete(
                table, alias, where, returning, prefixes, Hints.with(hints, new Hint(text, dialect, target())));
    }

    /** This statement as a common table expression, of its returned columns. */
    public Cte cte(String name) {
        return new Cte(this, name, false, null);
    }

    /** The table. */
    public TableClause table() {
        return table;
    }

    /** The table as the statement names it: itself, or an alias of it. */
    public FromClause target() {
        return alias == null ? table : alias;
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
        structure.part(target());
        structure.parts(where);
        structure.parts(returning);
        Hints.describe(prefixes, structure);
        Hints.describe(hints, structure);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        TableClause newTable = rewriter.rewrite(table);
        Alias newAlias = rewriter.rewriteOptional(alias);
        List<Expression<Boolean>> newWhere = rewriter.rewriteAll(where);
        List<Expression<?>> newReturning = rewriter.rewriteAll(returning);
        return newTable == table && newAlias == alias && newWhere == where && newReturning == returning
                ? this
                : new Delete(newTable, newAlias, newWhere, newReturning, prefixes, hints);
    }
}

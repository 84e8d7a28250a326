package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MERGE of other rows into a table. Each method returns a new statement and leaves this one as it is. */
public final class Merge extends Element implements Statement {

    private final TableClause table;
    private final @Nullable FromClause source;
    private final @Nullable Expression<Boolean> on;
    private final List<MergeAction> actions;

    Merge(TableClause table, @Nullable FromClause source, @Nullable Expression<Boolean> on, List<MergeAction> actions) {
        this.table = table;
        this.source = source;
        this.on = on;
        this.actions = actions;
    }

    /** With the rows that are merged, and the condition by which they meet rows of the table. */
    public Merge using(FromClause newSource, Expression<Boolean> condition) {
        return new Merge(table, newSource, condition, actions);
    }

    /**
     * With what the table's row gets that meets another one.
     *
     * @throws IllegalArgumentException if a column of another table is to get it
     */
    public Merge whenMatchedUpdate(Assignment... assignments) {
        return with(new MergeAction(MergeAction.Kind.UPDATE, null, List.of(assignments)));
    }

    /**
     * With what the table's row gets that meets another one, if a further condition holds.
     *
     * @throws IllegalArgumentException if a column of another table is to get it
     */
    public Merge whenMatchedUpdate(Expression<Boolean> condition, Assignment... assignments) {
        return with(new MergeAction(MergeAction.Kind.UPDATE, condition, List.of(assignments)));
    }

    /** With the table's row deleted that meets another one, if a further condition holds. */
    public Merge whenMatchedDelete(@Nullable Expression<Boolean> condition) {
        return with(new MergeAction(MergeAction.Kind.DELETE, condition, List.of()));
    }

    /**
     * With a row inserted where the table has none that meets.
     *
     * @throws IllegalArgumentException if a column of another table is to get a value
     */
    public Merge whenNotMatchedInsert(Assignment... assignments) {
        return with(new MergeAction(MergeAction.Kind.INSERT, null, List.of(assignments)));
    }

    private Merge with(MergeAction action) {
        OwnColumns.ofMerge(action.assignments(), table);
        List<MergeAction> all = new ArrayList<>(actions);
        all.add(action);
        return new Merge(table, source, on, List.copyOf(all));
    }

    /** The table. */
    public TableClause table() {
        return table;
    }

    /**
     * The rows that are merged.
     *
     * @throws IllegalStateException if {@link #using} has not been called
     */
    public FromClause source() {
        if (source == null) {
            throw new IllegalStateException(
                    "MERGE into " + table.name() + " does not say what is merged: call using()");
        }
        return source;
    }

    /**
     * The condition by which rows meet.
     *
     * @throws IllegalStateException if {@link #using} has not been called
     */
    public Expression<Boolean> on() {
        if (on == null) {
            throw new IllegalStateException(
                    "MERGE into " + table.name() + " does not say what is merged: call using()");
        }
        return on;
    }

    /** What is done, in order. */
    public List<MergeAction> actions() {
        return actions;
    }

    @Override
    public Element element() {
        return this;
    }

    @Override
    public List<Element> resultColumns() {
        return List.of();
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitMerge(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(table);
        structure.part(source);
        structure.part(on);
        structure.parts(actions);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        TableClause newTable = rewriter.rewrite(table);
        FromClause newSource = rewriter.rewriteOptional(source);
        Expression<Boolean> newOn = rewriter.rewriteOptional(on);
        List<MergeAction> newActions = rewriter.rewriteAll(actions);
        return newTable == table && newSource == source && newOn == on && newActions == actions
                ? this
                : new Merge(newTable, newSource, newOn, newActions);
    }
}

package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A random sample of a table's rows. */
public final class TableSample extends DerivedClause {

    private final FromClause table;
    private final FunctionCall<?> method;
    private final @Nullable Expression<?> seed;

    TableSample(FromClause table, FunctionCall<?> method, @Nullable String name, @Nullable Expression<?> seed) {
        super(name, sample -> DerivedColumns.of("sample of " + table.name(), sample, table.columns()));
        this.table = table;
        this.method = method;
        this.seed = seed;
    }

    /** This sample under a name. */
    public TableSample named(String newName) {
        return new TableSample(table, method, newName, seed);
    }

    /** The same sample whenever the seed has the same value. */
    public TableSample repeatable(Expression<?> newSeed) {
        return new TableSample(table, method, name, newSeed);
    }

    /** The table. */
    public FromClause table() {
        return table;
    }

    /** The way to choose rows, with its arguments. */
    public FunctionCall<?> method() {
        return method;
    }

    /** What makes the sample repeatable, or null. */
    public @Nullable Expression<?> seed() {
        return seed;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitTableSample(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(this);
        structure.attribute(name);
        structure.part(table);
        structure.part(method);
        structure.part(seed);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        FromClause newTable = rewriter.rewrite(table);
        FunctionCall<?> newMethod = rewriter.rewrite(method);
        Expression<?> newSeed = rewriter.rewriteOptional(seed);
        return newTable == table && newMethod == method && newSeed == seed
                ? this
                : new TableSample(newTable, newMethod, name, newSeed);
    }
}

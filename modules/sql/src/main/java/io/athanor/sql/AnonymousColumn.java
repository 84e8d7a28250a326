package io.athanor.sql;

/**
 * A column of a subquery whose name only the compiler knows, such as one for a function's result, or one that is
 * labelled after an alias without a name.
 *
 * @param <T> the Java type of the values
 */
public final class AnonymousColumn<T> extends ColumnClause<T> {

    private final Expression<T> source;

    AnonymousColumn(FromClause table, Expression<T> source) {
        super(table, source instanceof ColumnClause<?> column ? column.name() : "", source.type());
        this.source = source;
    }

    /** What the subquery selects, to which the compiler gives a name. */
    public Expression<T> source() {
        return source;
    }

    @Override
    public void describe(Structure structure) {
        super.describe(structure);
        structure.identity(source);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        FromClause old = table();
        if (old == null) {
            return this;
        }
        FromClause replaced = rewriter.rewrite(old);
        return replaced == old ? this : replaced.c(old.columns().list().indexOf(this));
    }
}

package io.athanor.sql;

/**
 * A column that is assigned by an expression of an upper layer, such as an attribute of a mapped class; that layer
 * replaces it by a column before the statement is compiled.
 *
 * @param <T> the Java type of the values
 */
public final class UnresolvedColumn<T> extends ColumnClause<T> {

    private final Expression<T> source;

    UnresolvedColumn(Expression<T> source) {
        super(null, source.defaultName(), source.type());
        this.source = source;
    }

    /** The column that an expression stands for: itself, or what an upper layer is to put in its place. */
    static <T> ColumnClause<T> of(Expression<T> source) {
        return source instanceof ColumnClause<T> column ? column : new UnresolvedColumn<>(source);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(source);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(source);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Element replaced = rewriter.replace(source);
        if (!(replaced instanceof ColumnClause<?>)) {
            throw new IllegalArgumentException("only a column can be assigned a value, not " + source);
        }
        return replaced;
    }

    @Override
    public String toString() {
        return source.toString();
    }
}

package io.athanor.sql;

/**
 * An expression of a user's own, which writes itself.
 *
 * <p>{@link #describe} must name all that the text depends on; then statements with it are cached like any other. One
 * that cannot say so calls {@link Structure#uncacheable} there. To be changed with its parts it overrides
 * {@link #rewrite}.
 *
 * @param <T> the Java type of the value
 */
public abstract class CustomExpression<T> extends Expression<T> {

    /** For the expressions of users. */
    protected CustomExpression() {}

    /** Writes the expression. */
    public abstract void compile(SqlOutput out);

    @Override
    public final void accept(ElementVisitor visitor) {
        visitor.visitCustom(this::compile);
    }
}

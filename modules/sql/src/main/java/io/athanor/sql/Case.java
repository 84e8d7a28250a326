package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CASE expression: the result of the first condition that is true, or that equals the subject.
 *
 * @param <T> the Java type of the result
 */
public final class Case<T> extends Expression<T> {

    private final @Nullable Expression<?> subject;
    private final List<Expression<?>> conditions;
    private final List<Expression<?>> results;
    private final @Nullable Expression<?> otherwise;
    private final SqlType<T> type;

    Case(
            @Nullable Expression<?> subject,
            List<Expression<?>> conditions,
            List<Expression<?>> results,
            @Nullable Expression<?> otherwise,
            SqlType<T> type) {
        this.subject = subject;
        this.conditions = List.copyOf(conditions);
        this.results = List.copyOf(results);
        this.otherwise = otherwise;
        this.type = type;
    }

    /** This expression with a further condition, tried after the others. */
    public Case<T> when(Expression<Boolean> condition, Expression<? extends T> result) {
        List<Expression<?>> newConditions = new ArrayList<>(conditions);
        newConditions.add(condition.groupedAgainst(Operator.ENCLOSED));
        List<Expression<?>> newResults = new ArrayList<>(results);
        newResults.add(result);
        return new Case<>(subject, newConditions, newResults, otherwise, type);
    }

    /** This expression with a further condition, tried after the others. */
    public Case<T> when(Expression<Boolean> condition, T result) {
        return when(condition, BindParameter.of(type, result));
    }

    /**
     * This expression with a further value that the subject may equal, tried after the others.
     *
     * @throws IllegalStateException if this expression has no subject
     */
    public Case<T> whenEqual(Object value, T result) {
        if (subject == null) {
            throw new IllegalStateException("this CASE has no subject to compare with " + value + ": use when()");
        }
        List<Expression<?>> newConditions = new ArrayList<>(conditions);
        newConditions.add(BindParameter.inferred(value));
        List<Expression<?>> newResults = new ArrayList<>(results);
        newResults.add(BindParameter.of(type, result));
        return new Case<>(subject, newConditions, newResults, otherwise, type);
    }

    /**
     * This expression with the result where no condition is true; without one it is NULL.
     *
     * @throws IllegalStateException if it has such a result already
     */
    public Case<T> otherwise(Expression<? extends T> result) {
        if (otherwise != null) {
            throw new IllegalStateException("this CASE says already what it is where no condition is true: " + otherwise
                    + "; say it once, by otherwise()");
        }
        return new Case<>(subject, conditions, results, result, type);
    }

    /**
     * This expression with the result where no condition is true; without one it is NULL.
     *
     * @throws IllegalStateException if it has such a result already
     */
    public Case<T> otherwise(T result) {
        return otherwise(BindParameter.of(type, result));
    }

    /** What is compared with the conditions, or null if they are criteria. */
    public @Nullable Expression<?> subject() {
        return subject;
    }

    /** The conditions, in order. */
    public List<Expression<?>> conditions() {
        return conditions;
    }

    /** The results, one for each condition. */
    public List<Expression<?>> results() {
        return results;
    }

    /** The result where no condition is true, or null. */
    public @Nullable Expression<?> otherwise() {
        return otherwise;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitCase(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(subject);
        structure.parts(conditions);
        structure.parts(results);
        structure.part(otherwise);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newSubject = rewriter.rewriteOptional(subject);
        List<Expression<?>> newConditions = rewriter.rewriteAll(conditions);
        List<Expression<?>> newResults = rewriter.rewriteAll(results);
        Expression<?> newOtherwise = rewriter.rewriteOptional(otherwise);
        return newSubject == subject
                        && newConditions == conditions
                        && newResults == results
                        && newOtherwise == otherwise
                ? this
                : new Case<>(newSubject, newConditions, newResults, newOtherwise, type);
    }
}

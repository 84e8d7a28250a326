package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CASE expression: the result of the first condition that is true.
 *
 * @param <T> the Java type of the result
 */
public final class Case<T> extends Expression<T> {

    private final List<Expression<?>> conditions;
    private final List<Expression<?>> results;
    private final @Nullable Expression<?> otherwise;
    private final SqlType<T> type;

    Case(
            List<Expression<?>> conditions,
            List<Expression<?>> results,
            @Nullable Expression<?> otherwise,
            SqlType<T> type) {
        this.conditions = List.copyOf(conditions);
        this.results = List.copyOf(results);
        this.otherwise = otherwise;
        this.type = type;
    }

    /** This expression with a further condition, tried after the others. */
    public Case<T> when(Expression<Boolean> condition, Expression<? extends T> result) {
        List<Expression<?>> newConditions = new ArrayList<>(conditions);
        newConditions.add(condition);
        List<Expression<?>> newResults = new ArrayList<>(results);
        newResults.add(result);
        return new Case<>(newConditions, newResults, otherwise, type);
    }

    /** This expression with a further condition, tried after the others. */
    public Case<T> when(Expression<Boolean> condition, T result) {
        return when(condition, BindParameter.of(type, result));
    }

    /** This expression with the result where no condition is true; without one it is NULL. */
    public Case<T> otherwise(Expression<? extends T> result) {
        return new Case<>(conditions, results, result, type);
    }

    /** This expression with the result where no condition is true; without one it is NULL. */
    public Case<T> otherwise(T result) {
        return otherwise(BindParameter.of(type, result));
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
        structure.parts(conditions);
        structure.parts(results);
        structure.part(otherwise);
        structure.attribute(type);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newConditions = rewriter.rewriteAll(conditions);
        List<Expression<?>> newResults = rewriter.rewriteAll(results);
        Expression<?> newOtherwise = rewriter.rewriteOptional(otherwise);
        return newConditions == conditions && newResults == results && newOtherwise == otherwise
                ? this
                : new Case<>(newConditions, newResults, newOtherwise, type);
    }
}

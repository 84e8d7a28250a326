package io.athanor.dialect.postgresql;

import io.athanor.sql.CustomExpression;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Grouping;
import io.athanor.sql.Operator;
import io.athanor.sql.Rewriter;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Structure;
import io.athanor.sql.Subscript;
import io.athanor.sql.type.SqlType;

/** An operator of the database's own that results in a value; other dialects refuse it. */
final class OwnExpression<T> extends CustomExpression<T> {

    private final String meaning;
    private final Expression<T> operation;

    /**
     * An operator between two operands.
     *
     * @param meaning what it does, for the refusal
     */
    OwnExpression(String meaning, Expression<?> left, String symbol, SqlType<T> type, Expression<?> right) {
        this(meaning, left.op(symbol, type, right));
    }

    OwnExpression(String meaning, Expression<T> operation) {
        this.meaning = meaning;
        this.operation = operation;
    }

    /** An element of a container, which may be an element itself: a chain of them needs no parentheses. */
    static <E> Subscript<E> subscript(Expression<?> container, Expression<?> index, SqlType<E> type) {
        boolean chained = container instanceof OwnExpression<?> own && own.operation instanceof Subscript<?>;
        return new Subscript<>(chained ? ((OwnExpression<?>) container).operation : container, index, type);
    }

    @Override
    public SqlType<T> type() {
        return operation.type();
    }

    @Override
    public Expression<T> groupedAgainst(Operator against) {
        return operation.groupedAgainst(against) == operation ? this : new Grouping<>(this);
    }

    @Override
    public void compile(SqlOutput out) {
        OwnTest.requireOwn(meaning, out);
        out.element(operation);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(meaning);
        structure.part(operation);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<T> rewritten = rewriter.rewrite(operation);
        return rewritten == operation ? this : new OwnExpression<>(meaning, rewritten);
    }
}

package io.athanor.dialect.postgresql;

import io.athanor.sql.CustomPredicate;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Rewriter;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Structure;

/** An operator of the database's own that is true or false; other dialects refuse it. */
final class OwnTest extends CustomPredicate {

    private final String meaning;
    private final Expression<Boolean> test;

    /**
     * An operator between two operands.
     *
     * @param meaning what it tests, for the refusal
     */
    OwnTest(String meaning, Expression<?> left, String symbol, Expression<?> right) {
        this(meaning, left.test(symbol, right));
    }

    private OwnTest(String meaning, Expression<Boolean> test) {
        this.meaning = meaning;
        this.test = test;
    }

    static void requireOwn(String meaning, SqlOutput out) {
        if (!PostgreSql.DIALECT.contains(out.dialect()) && !out.dialect().equals("standard")) {
            throw out.unsupported(
                    meaning, "it is an operator of PostgreSQL; op() and test() write operators of other databases");
        }
    }

    @Override
    public void compile(SqlOutput out) {
        requireOwn(meaning, out);
        out.element(test);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(meaning);
        structure.part(test);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<Boolean> rewritten = rewriter.rewrite(test);
        return rewritten == test ? this : new OwnTest(meaning, rewritten);
    }
}

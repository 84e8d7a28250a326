package io.athanor.compatibility.sql;

import io.athanor.sql.CustomExpression;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Rewriter;
import io.athanor.sql.Sql;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;

/** A construct of a user's own: small letters twice over. */
final class Shout extends CustomExpression<String> {

    private final Expression<String> text;

    Shout(String text) {
        this(Sql.literal(text));
    }

    private Shout(Expression<String> text) {
        this.text = text;
    }

    @Override
    public SqlType<String> type() {
        return Types.STRING;
    }

    @Override
    public void compile(SqlOutput out) {
        out.sql("lower(lower(").element(text).sql("))");
    }

    @Override
    public void describe(Structure structure) {
        structure.part(text);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<String> rewritten = rewriter.rewrite(text);
        return rewritten == text ? this : new Shout(rewritten);
    }
}

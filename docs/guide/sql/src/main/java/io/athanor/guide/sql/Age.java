package io.athanor.guide.sql;

import io.athanor.sql.CustomExpression;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Rewriter;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.time.LocalDate;

// tag::element
/** The whole years since a date. */
final class Age extends CustomExpression<Integer> {

    private final Expression<LocalDate> since;

    Age(Expression<LocalDate> since) {
        this.since = since;
    }

    @Override
    public SqlType<Integer> type() {
        return Types.INTEGER;
    }

    @Override
    public void compile(SqlOutput out) {
        switch (out.dialect()) {
            case "postgresql" ->
                out.sql("date_part('year', age(").element(since).sql("))");
            case "mysql", "mariadb" ->
                out.sql("timestampdiff(YEAR, ").element(since).sql(", current_date)");
            default -> throw out.unsupported("an age in years", "compute it from the date in the program");
        }
    }

    @Override
    public void describe(Structure structure) {
        structure.part(since);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<LocalDate> replaced = rewriter.rewrite(since);
        return replaced == since ? this : new Age(replaced);
    }
}
// end::element

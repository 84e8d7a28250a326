package io.athanor.sql.compiler;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import org.junit.jupiter.api.Test;

/** Statements in which an expression that holds a value stands more than once. */
class RepeatedExpressionTest {

    private static final TableClause T = table("t", column("a", Types.INTEGER));
    private static final ColumnClause<Integer> A = T.c("a", Integer.class);

    private static Expression<Integer> next(int value) {
        return A.plus(value);
    }

    @Test
    void key_tellsOneExpressionFromTwoThatDifferInTheirValues() {
        Expression<Integer> next = next(1);
        Statement same = select(next, count()).groupBy(next);
        Statement other = select(next, count()).groupBy(next(2));
        assertNotEquals(StatementKey.of(same), StatementKey.of(other));
        Expression<Integer> third = next(3);
        assertEquals(
                StatementKey.of(same), StatementKey.of(select(third, count()).groupBy(third)));
    }

    @Test
    void key_tellsALabelFromAnotherOfTheSameName() {
        var label = next(1).label("n");
        Statement same = select(label).orderBy(label);
        Statement other = select(label).orderBy(next(2).label("n"));
        assertNotEquals(StatementKey.of(same), StatementKey.of(other));
        Statement descending = select(label).distinct().orderBy(label.desc());
        Statement otherDescending =
                select(label).distinct().orderBy(next(2).label("n").desc());
        assertNotEquals(StatementKey.of(descending), StatementKey.of(otherDescending));
    }

    @Test
    void key_tellsDistinctOnOfASelectedExpression() {
        Expression<Integer> next = next(1);
        assertNotEquals(
                StatementKey.of(select(next).distinctOn(next)),
                StatementKey.of(select(next).distinctOn(next(2))));
    }
}

package io.athanor.sql.compiler;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Statement;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A value that stands twice in a statement, and the statement of the same structure with two values. */
class SharedValueTest {

    private static final TableClause T = table("t", column("a", Types.INTEGER), column("b", Types.INTEGER));
    private static final ColumnClause<Integer> A = T.c("a", Integer.class);
    private static final ColumnClause<Integer> B = T.c("b", Integer.class);

    private static Statement where(Expression<Integer> first, Expression<Integer> second) {
        return select(A).where(A.eq(first), B.eq(second));
    }

    @Test
    void aValueThatStandsTwice_doesNotDecideForStatementsWithTwoValues() {
        StatementCache cache = new StatementCache(new PlainDialect(), 10);
        Expression<Integer> five = literal(5);
        assertEquals(List.of(5, 5), cache.prepare(where(five, five), Map.of()).values());
        assertEquals(
                List.of(6, 7),
                cache.prepare(where(literal(6), literal(7)), Map.of()).values());
        assertEquals(
                List.of(8, 8),
                cache.prepare(where(literal(8), literal(8)), Map.of()).values());
    }

    @Test
    void aStatementWithTwoValues_servesThoseWithOneThatStandsTwice_andIsKept() {
        StatementCache cache = new StatementCache(new PlainDialect(), 10);
        Expression<Integer> five = literal(5);
        cache.prepare(where(five, five), Map.of());
        cache.prepare(where(literal(6), literal(7)), Map.of());
        assertEquals(2, cache.statistics().misses());
        assertEquals(
                List.of(1, 2),
                cache.prepare(where(literal(1), literal(2)), Map.of()).values());
        assertEquals(List.of(5, 5), cache.prepare(where(five, five), Map.of()).values());
        assertEquals(2, cache.statistics().misses());
        assertEquals(1, cache.statistics().size());
    }
}

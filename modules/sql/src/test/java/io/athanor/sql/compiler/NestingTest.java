package io.athanor.sql.compiler;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Statements of many parts, side by side and inside of each other. */
class NestingTest {

    private static final TableClause T = table("t", column("id", Types.INTEGER));
    private static final ColumnClause<Integer> ID = T.c("id", Integer.class);
    private static final long LARGE_STACK = 256L << 20;
    private static final long SMALL_STACK = 256L << 10;

    private static Object onStack(long size, java.util.concurrent.Callable<Object> work) throws Exception {
        FutureTask<Object> task = new FutureTask<>(() -> {
            try {
                return work.call();
            } catch (NestingException e) {
                return e;
            }
        });
        Thread thread = new Thread(null, task, "stack", size);
        thread.start();
        return task.get();
    }

    private static BoundSql compile(Select statement) {
        return new StatementCache(new PlainDialect(), 10).prepare(statement, Map.of());
    }

    private static Select sum(int operands) {
        Expression<Integer> sum = ID;
        for (int i = 1; i < operands; i++) {
            sum = sum.plus(i);
        }
        return select(sum);
    }

    private static Select nested(int depth) {
        Predicate nested = ID.eq(0);
        for (int i = 1; i < depth; i++) {
            nested = i % 2 == 0 ? nested.and(ID.ne(i)) : nested.or(ID.eq(i));
        }
        return select(ID).where(nested);
    }

    @Test
    void criteria_tenThousandSideBySide_compile() {
        List<Predicate> criteria = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            criteria.add(ID.ne(i));
        }
        assertEquals(
                10_000,
                compile(select(ID).where(criteria.toArray(Predicate[]::new)))
                        .values()
                        .size());
        Predicate chain = ID.eq(0);
        for (int i = 1; i < 10_000; i++) {
            chain = chain.or(ID.eq(i));
        }
        assertEquals(10_000, compile(select(ID).where(chain)).values().size());
    }

    @Test
    void operands_tenThousandInAChain_compileOnALargeStack() throws Exception {
        Object result = onStack(LARGE_STACK, () -> compile(sum(10_000)).values().size());
        assertEquals(9_999, result);
    }

    @Test
    void criteria_fiveThousandDeep_compileOnALargeStack() throws Exception {
        Object result =
                onStack(LARGE_STACK, () -> compile(nested(5_000)).values().size());
        assertEquals(5_000, result);
    }

    @Test
    void statement_tooDeepForTheStack_isRefusedWithARemedy() throws Exception {
        Object refused = onStack(SMALL_STACK, () -> compile(nested(100_000)));
        NestingException exception = assertInstanceOf(NestingException.class, refused);
        assertTrue(exception.getMessage().contains("nested too deeply"), exception.getMessage());
        assertTrue(exception.getMessage().contains("-Xss"), exception.getMessage());
    }

    @Test
    void text_tooDeepForTheStack_isRefusedToo() throws Exception {
        Select deep = nested(100_000);
        assertInstanceOf(NestingException.class, onStack(SMALL_STACK, deep::toString));
        assertInstanceOf(
                NestingException.class,
                onStack(
                        SMALL_STACK,
                        () -> new PlainDialect()
                                .facet(SqlFacet.class)
                                .newCompiler()
                                .literalText(deep)));
        assertInstanceOf(
                NestingException.class,
                onStack(
                        SMALL_STACK,
                        () -> StatementKey.of(Sql.select(deep.where().get(0)))));
    }
}

package io.athanor.sql.compiler;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.CustomPredicate;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Structure;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statement cache with a dialect of plain standard SQL. */
class StatementCacheTest {

    private static final TableClause USERS = table("users", column("id", Types.INTEGER), column("name", Types.STRING));
    private static final ColumnClause<Integer> ID = USERS.c("id", Integer.class);
    private static final ColumnClause<String> NAME = USERS.c("name", String.class);

    private final StatementCache cache = new StatementCache(new PlainDialect(), 10);

    @Test
    @Feature("SQL-C-15")
    void prepare_equalStructure_compilesOnceAndKeepsTheValuesApart() {
        BoundSql first = cache.prepare(select(NAME).where(ID.eq(1)), Map.of());
        BoundSql second = cache.prepare(select(NAME).where(ID.eq(2)), Map.of());
        assertEquals(first.text(), second.text());
        assertEquals(List.of(1), first.values());
        assertEquals(List.of(2), second.values());
        assertEquals(1, cache.statistics().misses());
        assertEquals(1, cache.statistics().hits());
    }

    @Test
    void prepare_listsOfAnyLength_shareOneCompiledStatement() {
        assertTrue(
                cache.prepare(select(NAME).where(ID.in(1, 2)), Map.of()).text().contains("IN (?, ?)"));
        assertTrue(cache.prepare(select(NAME).where(ID.in(1, 2, 3)), Map.of())
                .text()
                .contains("IN (?, ?, ?)"));
        assertEquals(1, cache.statistics().misses());
    }

    @Test
    void prepare_anotherOperator_isAnotherStatement() {
        cache.prepare(select(NAME).where(ID.eq(1)), Map.of());
        cache.prepare(select(NAME).where(ID.lt(1)), Map.of());
        assertEquals(2, cache.statistics().misses());
    }

    @Test
    void prepare_elementThatCannotNameItsStructure_isCompiledEachTime() {
        assertTrue(cache.prepare(select(NAME).where(new Today("1 = 1")), Map.of())
                .text()
                .contains("1 = 1"));
        assertTrue(cache.prepare(select(NAME).where(new Today("2 = 2")), Map.of())
                .text()
                .contains("2 = 2"));
        assertEquals(0, cache.statistics().hits());
        assertEquals(0, cache.statistics().size());
    }

    @Test
    void prepare_valueMissing_namesTheParameter() {
        MissingValueException missing = assertThrows(
                MissingValueException.class, () -> cache.prepare(select(NAME).where(text("id<:value")), Map.of()));
        assertTrue(missing.getMessage().contains(":value"), missing.getMessage());
    }

    /** A criterion whose text depends on what it does not name. */
    private static final class Today extends CustomPredicate {

        private final String sql;

        Today(String sql) {
            this.sql = sql;
        }

        @Override
        public void compile(SqlOutput out) {
            out.sql(sql);
        }

        @Override
        public void describe(Structure structure) {
            structure.uncacheable();
        }
    }
}

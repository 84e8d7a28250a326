package io.athanor.sql.compiler;

import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.parameter;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.CustomPredicate;
import io.athanor.sql.Element;
import io.athanor.sql.Select;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Statement;
import io.athanor.sql.Structure;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Collections;
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
    void prepare_keptStatement_takesTheValuesOfEachExecution() {
        Select kept = byNamedId();
        for (int id = 1; id <= 4; id++) {
            assertEquals(List.of(id), cache.prepare(kept, Map.of("id", id)).values());
            assertEquals(
                    List.of(id + 10),
                    cache.prepare(byNamedId(), Map.of("id", id + 10)).values());
            assertThrows(MissingValueException.class, () -> cache.prepare(kept, Map.of()));
        }
        assertEquals(1, cache.statistics().misses());
        assertEquals(11, cache.statistics().hits());
    }

    @Test
    void prepare_keptStatementTranslatedInTwoWays_keepsBothApart() {
        Select kept = byNamedId();
        for (int id = 1; id <= 3; id++) {
            for (String prefix : List.of("one", "other")) {
                var prepared = cache.prepare(kept, Map.of("id", id), new Prefixing(prefix));
                assertEquals(prefix, prepared.attachment());
                assertTrue(
                        prepared.bound().text().startsWith("SELECT " + prefix),
                        prepared.bound().text());
                assertEquals(List.of(id), prepared.bound().values());
            }
        }
        assertEquals(2, cache.statistics().misses());
    }

    private static Select byNamedId() {
        return select(NAME).where(ID.eq(parameter("id", Types.INTEGER)));
    }

    private record Prefixing(String identity) implements StatementCache.Translation<String> {
        @Override
        public StatementCache.Translated<String> translate(Statement statement) {
            return new StatementCache.Translated<>(((Select) statement).prefix(identity), identity);
        }
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
    void prepare_statementsThatBeginAlike_areToldApartWhicheverWasLast() {
        List<Select> statements = List.of(
                select(NAME).where(ID.eq(1)).orderBy(ID),
                select(NAME).where(ID.eq(2)).orderBy(NAME),
                select(NAME).where(ID.eq(3)).orderBy(ID).limit(4),
                select(NAME).where(ID.eq(5).or(ID.eq(6))).orderBy(ID),
                select(NAME).where(NAME.eq("7")).orderBy(ID));
        List<String> texts = statements.stream()
                .map(statement -> new StatementCache(new PlainDialect(), 0).prepare(statement, Map.of()))
                .map(BoundSql::text)
                .toList();
        for (int one = 0; one < statements.size(); one++) {
            for (int other = 0; other < statements.size(); other++) {
                BoundSql first = cache.prepare(statements.get(one), Map.of());
                BoundSql second = cache.prepare(statements.get(other), Map.of());
                assertEquals(texts.get(one), first.text());
                assertEquals(texts.get(other), second.text());
                assertEquals(
                        new StatementCache(new PlainDialect(), 0)
                                .prepare(statements.get(other), Map.of())
                                .values(),
                        second.values());
            }
        }
        assertEquals(statements.size(), cache.statistics().misses());
    }

    @Test
    void prepare_listsOfOtherLengths_areWrittenAnew() {
        for (List<Integer> ids : List.of(List.of(1, 2), List.of(3, 4), List.of(5), List.<Integer>of(), List.of(6, 7))) {
            BoundSql sql = cache.prepare(select(NAME).where(NAME.ne("a"), ID.in(ids), NAME.ne("x")), Map.of());
            List<Object> values = new ArrayList<>(List.of("a"));
            values.addAll(ids);
            values.add("x");
            assertEquals(values, sql.values());
            assertEquals(values.size(), sql.text().chars().filter(c -> c == '?').count());
        }
        assertEquals(1, cache.statistics().misses());
    }

    @Test
    void prepare_moreStatementsThanTheCapacity_dropsTheOldest() {
        for (int width = 1; width <= 16; width++) {
            cache.prepare(select(Collections.nCopies(width, NAME).toArray(Element[]::new)), Map.of());
        }
        assertTrue(cache.statistics().size() <= 15, () -> cache.statistics().toString());
        cache.prepare(select(Collections.nCopies(16, NAME).toArray(Element[]::new)), Map.of());
        assertEquals(1, cache.statistics().hits());
        cache.prepare(select(NAME), Map.of());
        assertEquals(17, cache.statistics().misses());
    }

    @Test
    void prepare_statementThatIsUsedAllTheTime_isKeptWhileOthersAreDropped() {
        for (int width = 2; width <= 40; width++) {
            cache.prepare(select(NAME).where(ID.eq(width)), Map.of());
            cache.prepare(select(Collections.nCopies(width, NAME).toArray(Element[]::new)), Map.of());
        }
        assertEquals(1 + 39, cache.statistics().misses());
        assertEquals(38, cache.statistics().hits());
    }

    @Test
    void prepare_sameStatementAgainAndAgain_isFoundWithItsValues() {
        Select kept = select(NAME).where(ID.eq(5), NAME.eq(parameter("name", Types.STRING)));
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    List.of(5, "n" + i),
                    cache.prepare(kept, Map.of("name", "n" + i)).values());
            assertEquals(i, cache.statistics().hits());
        }
        assertEquals(1, cache.statistics().misses());
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

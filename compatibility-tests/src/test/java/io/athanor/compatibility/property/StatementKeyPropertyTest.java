package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.TableClause;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Statements of one structure share a key, whatever their values, and statements of different structures never do. */
class StatementKeyPropertyTest {

    private static final int SEEDS = 3_000;
    private static final ColumnClause<Long> A = Sql.column("a", Types.BIG_INTEGER);
    private static final ColumnClause<Long> B = Sql.column("b", Types.BIG_INTEGER);
    private static final ColumnClause<String> S = Sql.column("s", Types.STRING);
    private static final TableClause FACTS = Sql.table("facts", A, B, S);

    private static Select query(long seed, int shift) {
        ExpressionGenerator generator =
                new ExpressionGenerator(seed, shift, List.of(FACTS.c(A), FACTS.c(B)), List.of(FACTS.c(S)));
        int depth = (int) (seed % 4);
        return Sql.select(
                        generator.number(depth).expression().label("n"),
                        generator.string(depth).expression().label("s"))
                .where(generator.criterion(depth).expression());
    }

    @Test
    void equalStructure_withOtherValues_isFoundInTheCache() {
        StatementCache cache = new StatementCache(Dialect.of("postgresql"), 4 * SEEDS);
        for (long seed = 0; seed < SEEDS; seed++) {
            cache.prepare(query(seed, 0), Map.of());
            long misses = cache.statistics().misses();
            cache.prepare(query(seed, 0), Map.of());
            cache.prepare(query(seed, 3), Map.of());
            assertEquals(misses, cache.statistics().misses(), "seed " + seed + ": " + query(seed, 0));
        }
    }

    @Test
    void differentStructure_isNeverTakenForAnother() {
        Dialect dialect = Dialect.of("postgresql");
        StatementCache cache = new StatementCache(dialect, 4 * SEEDS);
        Set<String> texts = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (int shift = 0; shift < 2; shift++) {
                Select query = query(seed, shift);
                BoundSql cached = cache.prepare(query, Map.of());
                BoundSql fresh = new StatementCache(dialect, 0).prepare(query, Map.of());
                assertEquals(fresh.text(), cached.text(), "seed " + seed);
                assertEquals(fresh.values(), cached.values(), "seed " + seed);
                texts.add(cached.compiled().text());
            }
        }
        assertTrue(texts.size() > SEEDS / 2, "only " + texts.size() + " structures");
        assertTrue(cache.statistics().misses() >= texts.size(), "two texts have one key");
    }
}

package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Evaluates random expressions in a database, as parameters and as literals, and by the generator's own logic. */
final class ExpressionEvaluation {

    private static final MetaData METADATA = new MetaData();
    private static final Facts FACTS = METADATA.add(new Facts());
    private static final int ROWS = 12;

    private final Engine engine;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    ExpressionEvaluation(Engine engine) {
        this.engine = engine;
        METADATA.createAll(engine);
        Random random = new Random(7);
        for (int i = 1; i <= ROWS; i++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", i);
            row.put("a", random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(9) - 4));
            row.put("b", random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(9) - 4));
            row.put("s", random.nextInt(4) == 0 ? null : List.of("a", "b", "ab").get(random.nextInt(3)));
            row.put("t", random.nextInt(4) == 0 ? null : List.of("b", "'", "").get(random.nextInt(3)));
            rows.add(row);
        }
        engine.begin(connection -> connection.executeBatch(Sql.insert(FACTS), rows));
    }

    /** Checks one expression of each kind for a seed, which the message of a failure names. */
    void check(long seed, boolean signedBits) {
        ExpressionGenerator generator =
                new ExpressionGenerator(seed, List.of(FACTS.a, FACTS.b), List.of(FACTS.s, FACTS.t));
        if (!signedBits) {
            generator.withoutBits();
        }
        int depth = 1 + (int) (seed % 4);
        engine.begin(connection -> {
            compare(connection, seed, generator.number(depth));
            compare(connection, seed, generator.string(depth));
            criterion(connection, seed, generator.criterion(depth));
        });
    }

    private void compare(Connection connection, long seed, Generated<?> generated) {
        Select query = Sql.select(FACTS.id, generated.expression().label("v")).orderBy(FACTS.id);
        List<@Nullable Object> expected = new ArrayList<>();
        rows.forEach(row -> expected.add(generated.value().apply(row)));
        assertEquals(expected, values(connection, query, false), () -> "seed " + seed + ": " + query);
        assertEquals(expected, values(connection, query, true), () -> "seed " + seed + ", literals: " + text(query));
    }

    private List<@Nullable Object> values(Connection connection, Select query, boolean literals) {
        List<@Nullable Object> values = new ArrayList<>();
        var result = literals
                ? connection.execute(Sql.text(text(query)).columns(FACTS.id, typed(query)))
                : connection.execute(query);
        result.forEach(row -> values.add(row.get(1) instanceof Number n ? (Object) n.longValue() : row.get(1)));
        return values;
    }

    private static ColumnClause<?> typed(Select query) {
        return Sql.column("v", ((Expression<?>) query.resultColumns().get(1)).type());
    }

    private String text(Select query) {
        return engine.dialect().facet(SqlFacet.class).newCompiler().literalText(query);
    }

    private void criterion(Connection connection, long seed, Generated<Boolean> generated) {
        Select query = Sql.select(FACTS.id).where(generated.expression()).orderBy(FACTS.id);
        List<Integer> expected = new ArrayList<>();
        rows.forEach(row -> {
            if (Boolean.TRUE.equals(generated.value().apply(row))) {
                expected.add((Integer) row.get("id"));
            }
        });
        assertEquals(expected, connection.execute(query).scalars().all(), () -> "seed " + seed + ": " + query);
        assertEquals(
                expected,
                connection
                        .execute(Sql.text(text(query)).columns(FACTS.id))
                        .scalars()
                        .all(),
                () -> "seed " + seed + ", literals: " + text(query));
    }

    private static final class Facts extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Long> a = column(Column.of("a", Types.BIG_INTEGER));
        final Column<Long> b = column(Column.of("b", Types.BIG_INTEGER));
        final Column<String> s = column(Column.of("s", Types.string(20)));
        final Column<String> t = column(Column.of("t", Types.string(20)));

        Facts() {
            super("facts");
        }
    }
}

package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.FrozenResult;
import io.athanor.engine.MappedResult;
import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.engine.RowAccessException;
import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of results, and the ways to read them. */
public class ResultSuite extends EngineFixture {

    ResultSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    final void fill() {
        addThree();
    }

    private void reading(Consumer<Connection> work) {
        engine().begin(work::accept);
    }

    private Select named(String wanted) {
        return namesAndAges().where(name().eq(wanted));
    }

    @Test
    @Feature("ROW-01")
    void row_byPositionNameAndExpression_agreesAndIsImmutable() {
        reading(connection -> {
            Row row = connection.execute(namesAndAges()).first().orElseThrow();
            assertEquals("ed", row.get(0));
            assertEquals("ed", row.get("name"));
            String typed = row.get(name());
            assertEquals("ed", typed);
            assertEquals(7, row.get("age", Integer.class));
            assertThrows(UnsupportedOperationException.class, () -> row.values().set(0, "x"));
            assertThrows(UnsupportedOperationException.class, () -> row.asMap().put("name", "x"));
        });
    }

    @Test
    @Feature("ROW-04")
    void row_iterated_givesValuesInTheOrderOfSelect() {
        reading(connection -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Row row : connection.execute(Sql.select(age(), name()).orderBy(name()))) {
                List<@Nullable Object> values = new ArrayList<>();
                for (Object value : row) {
                    values.add(value);
                }
                rows.add(values);
            }
            List<@Nullable Object> unknown = new ArrayList<>();
            unknown.add(null);
            unknown.add("mary");
            assertEquals(List.of(List.of(7, "ed"), unknown, List.of(9, "wendy")), rows);
        });
    }

    @Test
    @Feature("ROW-06")
    void scalars_ofFirstColumnOrExpression_areTyped() {
        reading(connection -> {
            assertEquals(
                    List.of("ed", "mary", "wendy"),
                    connection.execute(namesAndAges()).scalars().all());
            MappedResult<@Nullable Integer> ages =
                    connection.execute(namesAndAges()).scalars(age());
            int sum = 0;
            for (Integer each : ages) {
                sum += each == null ? 0 : each;
            }
            assertEquals(16, sum);
            assertThrows(
                    RowAccessException.class,
                    () -> connection
                            .execute(namesAndAges())
                            .scalars(Integer.class)
                            .all());
        });
    }

    @Test
    @Feature("ROW-07")
    void oneFirstAndScalar_ofNoneOneAndMany_followTheSameRules() {
        reading(connection -> {
            Select none = named("nobody");
            assertThrows(
                    NoResultFoundException.class, () -> connection.execute(none).one());
            assertEquals(Optional.empty(), connection.execute(none).oneOrNone());
            assertEquals(Optional.empty(), connection.execute(none).first());
            assertNull(connection.execute(none).scalar());
            assertNull(connection.execute(none).scalarOneOrNone());
            assertThrows(
                    NoResultFoundException.class, () -> connection.execute(none).scalarOne());

            Select one = named("ed");
            assertEquals("ed", connection.execute(one).one().get(0));
            assertEquals("ed", connection.execute(one).oneOrNone().orElseThrow().get(0));
            assertEquals("ed", connection.execute(one).scalarOne());
            assertEquals("ed", connection.execute(one).scalar(String.class));

            Select many = namesAndAges();
            assertThrows(
                    MultipleResultsFoundException.class,
                    () -> connection.execute(many).one());
            assertThrows(
                    MultipleResultsFoundException.class,
                    () -> connection.execute(many).oneOrNone());
            assertThrows(
                    MultipleResultsFoundException.class,
                    () -> connection.execute(many).scalarOne());
            assertEquals("ed", connection.execute(many).first().orElseThrow().get(0));
            assertEquals("ed", connection.execute(many).scalar());
            assertNull(connection.execute(named("mary")).scalars(age()).one());
        });
    }

    @Test
    void label_renamesTheFieldOfTheRow() {
        reading(connection -> {
            Expression<String> label = name().label("name_label");
            Row row = connection.execute(Sql.select(label)).first().orElseThrow();
            assertEquals(List.of("name_label"), row.metadata().names());
            assertEquals("ed", row.get("name_label"));
            assertEquals("ed", row.get(label));
            assertThrows(RowAccessException.class, () -> row.get("name"));
        });
    }

    @Test
    @Feature("ROW-08")
    void unique_leavesOutEqualRowsAndValues() {
        reading(connection -> {
            Select ages = Sql.select(Sql.literalColumn("1").label("one")).selectFrom(people);
            assertEquals(3, connection.execute(ages).all().size());
            assertEquals(1, connection.execute(ages).unique().all().size());
            assertEquals(1, connection.execute(ages).scalars().unique().all().size());
            assertEquals(
                    List.of("ed", "mary", "wendy"),
                    connection.execute(namesAndAges()).scalars().unique().all());
            Result once = connection.execute(ages);
            assertSame(once, once.unique());
            assertTrue(once.unique().oneOrNone().isPresent());
        });
    }

    @Test
    @Feature("ROW-10")
    void name_ofTwoColumns_isRefusedButTheirExpressionsAreNot() {
        reading(connection -> {
            Expression<Integer> other = age().label("name");
            Row row = connection
                    .execute(Sql.select(name(), other).where(name().eq("ed")))
                    .one();
            RowAccessException e = assertThrows(RowAccessException.class, () -> row.get("name"));
            assertTrue(e.toString().contains("several columns"), e.getMessage());
            assertEquals("ed", row.get(name()));
            assertEquals(7, row.get(other));
        });
    }

    @Test
    @Feature("ROW-13")
    void mappingsPartitionsFreezeAndClose() {
        reading(connection -> {
            Map<String, @Nullable Object> mary = new LinkedHashMap<>();
            mary.put("name", "mary");
            mary.put("age", null);
            assertEquals(
                    mary, connection.execute(namesAndAges()).mappings().all().get(1));

            List<List<@Nullable Object>> partitions = new ArrayList<>();
            connection.execute(namesAndAges()).scalars().partitions(2).forEach(partitions::add);
            assertEquals(List.of(List.of("ed", "mary"), List.of("wendy")), partitions);

            FrozenResult frozen = connection.execute(namesAndAges()).freeze();
            assertEquals(3, frozen.rows().size());
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        List.of("ed", "mary", "wendy"),
                        frozen.thaw().scalars(name()).all());
            }

            Result result = connection.execute(namesAndAges());
            Iterator<List<Row>> lists = result.partitions(1).iterator();
            assertEquals("ed", lists.next().get(0).get(0));
            result.close();
            assertFalse(lists.hasNext());
        });
    }

    @Test
    void close_ofTheConnection_endsOpenResults() {
        Iterator<Row> rows;
        try (Connection connection = engine().connect()) {
            rows = connection.execute(namesAndAges()).iterator();
            assertEquals("ed", rows.next().get(0));
        }
        assertFalse(rows.hasNext());
    }
}

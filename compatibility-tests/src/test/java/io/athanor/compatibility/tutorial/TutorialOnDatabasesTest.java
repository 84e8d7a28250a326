package io.athanor.compatibility.tutorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.engine.Row;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import io.athanor.tutorial.Story;
import io.athanor.tutorial.Tutorial;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * The whole tutorial on a real database: each step results in what it results in on SQLite in memory, which is compared
 * with the recording. The order of rows counts only where a step sorts them, so it is left aside.
 */
@EveryBed
class TutorialOnDatabasesTest {

    private static final int LEAST_STEPS = 140;

    private final TestBed bed;

    TutorialOnDatabasesTest(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void tutorial_resultsInTheSameOnEveryDatabase() throws SQLException {
        Map<String, Object> expected;
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            expected = results(engine, Tutorial::new);
        }
        try (TestDatabase database = bed.createDatabase();
                Engine engine = Engine.create(database.url())) {
            Map<String, Object> found = results(engine, Tutorial::onServer);
            assertTrue(found.size() >= LEAST_STEPS, "only " + found.size() + " steps ran");
            assertEquals(String.join("\n", lines(expected)), String.join("\n", lines(found)));
        }
    }

    private static List<String> lines(Map<String, Object> results) {
        List<String> lines = new ArrayList<>();
        results.forEach((step, result) -> lines.add(step + " " + result));
        return lines;
    }

    private static Map<String, Object> results(Engine engine, BiFunction<Engine, Story, Tutorial> tutorial) {
        Map<String, Object> results = new LinkedHashMap<>();
        Story.StepListener listener = new Story.StepListener() {
            @Override
            public void started(String number) {
                results.put(number, "did not end");
            }

            @Override
            public void finished(String number, Object result) {
                results.put(number, comparable(result));
            }
        };
        Story story = new Story(new PrintStream(OutputStream.nullOutputStream()), listener);
        tutorial.apply(engine, story).run(catalogWithLengths(), catalogWithLengths());
        return results;
    }

    /** Some databases have no strings without a length, so the tables of users and addresses get one. */
    private static MetaData catalogWithLengths() {
        MetaData metadata = new MetaData();
        Table.create(
                "users",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(50)),
                Column.of("fullname", Types.string(50)),
                Column.of("nickname", Types.string(50)));
        Table.create(
                "addresses",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("email_address", Types.string(50)).notNull(),
                Column.of("user_id", Types.INTEGER).references("users.id"));
        return metadata;
    }

    /** What can be compared between databases: values, objects by their text, rows; the order of rows aside. */
    private static Object comparable(Object value) {
        if (value instanceof Row row) {
            return row.values().stream()
                    .map(TutorialOnDatabasesTest::comparable)
                    .toList();
        }
        if (value instanceof Collection<?> list) {
            return list.stream()
                    .map(TutorialOnDatabasesTest::comparable)
                    .map(String::valueOf)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
        if (value instanceof Optional<?> optional) {
            return comparable(optional.orElse(null));
        }
        boolean plain = value == null
                || value.getClass().getName().startsWith("java.lang.")
                || value.getClass().getName().startsWith("io.athanor.tutorial.basic.")
                || value.getClass().getName().startsWith("io.athanor.tutorial.blog.");
        return plain ? String.valueOf(value) : value.getClass().getSimpleName();
    }
}

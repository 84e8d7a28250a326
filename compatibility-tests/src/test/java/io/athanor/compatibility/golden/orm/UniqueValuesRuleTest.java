package io.athanor.compatibility.golden.orm;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.error.CircularDependencyException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A unique value is released before another row takes it: by the order of the statements, else by setting it NULL for a
 * moment; if none may be NULL the flush is refused.
 */
class UniqueValuesRuleTest {

    @Entity(table = "lockers")
    static class Locker {

        @Id
        Integer id;

        Integer code;
        String label;
        String hall;
        Integer place;

        Locker(int id) {
            this.id = id;
            this.code = id * 10;
            this.label = "label " + id;
            this.hall = "north";
            this.place = id;
        }
    }

    /** The code may be NULL, the label may not; hall and place are unique together. */
    private static Registry lockers() {
        MetaData metadata = new MetaData();
        Table.create(
                "lockers",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("code", Types.INTEGER).unique(),
                Column.of("label", Types.string(30)).notNull().unique(),
                Column.of("hall", Types.string(30)).notNull(),
                Column.of("place", Types.INTEGER),
                UniqueConstraint.of("hall", "place"));
        return Registry.of(metadata, EntityDescriptor.forClass(Locker.class));
    }

    private static TestDatabase empty(String product) throws SQLException {
        return product.equals("sqlite")
                ? SqliteDatabase.create()
                : PostgreSqlServer.instance().createDatabase();
    }

    private static List<Locker> given(Session session, int number) {
        List<Locker> lockers = new ArrayList<>();
        for (int id = 1; id <= number; id++) {
            lockers.add(new Locker(id));
        }
        session.addAll(lockers);
        session.commit();
        return lockers;
    }

    private static List<List<Object>> stored(RuleDatabase database, String column) {
        return database.rows("SELECT id, " + column + " FROM lockers ORDER BY id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void valuesRotatedAmongFourRows_areReleasedOnce(String product) throws SQLException {
        try (RuleDatabase database = RuleDatabase.of(empty(product), lockers())) {
            Session session = database.open();
            List<Locker> lockers = given(session, 4);
            lockers.forEach(locker -> locker.code = locker.code == 40 ? 10 : locker.code + 10);
            database.sent();
            session.flush();
            List<String> sent = database.sent();
            session.commit();
            assertEquals(
                    1, sent.stream().filter(text -> text.contains("[null,")).count(), sent.toString());
            assertEquals(List.of(asList(1, 20), asList(2, 30), asList(3, 40), asList(4, 10)), stored(database, "code"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void twoCirclesAtOnce_areBothBroken(String product) throws SQLException {
        try (RuleDatabase database = RuleDatabase.of(empty(product), lockers())) {
            Session session = database.open();
            List<Locker> lockers = given(session, 5);
            lockers.get(0).code = 30;
            lockers.get(2).code = 10;
            lockers.get(1).place = 5;
            lockers.get(4).place = 2;
            session.commit();
            assertEquals(
                    List.of(asList(1, 30), asList(2, 20), asList(3, 10), asList(4, 40), asList(5, 50)),
                    stored(database, "code"));
            assertEquals(
                    List.of(asList(1, 1), asList(2, 5), asList(3, 3), asList(4, 4), asList(5, 2)),
                    stored(database, "place"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void chainFromDeleteToInsert_needsNoNull(String product) throws SQLException {
        try (RuleDatabase database = RuleDatabase.of(empty(product), lockers())) {
            Session session = database.open();
            List<Locker> lockers = given(session, 3);
            session.delete(lockers.get(2));
            lockers.get(0).label = "label 3";
            lockers.get(1).label = "label 1";
            Locker fresh = new Locker(4);
            fresh.label = "label 2";
            session.add(fresh);
            database.sent();
            session.flush();
            assertTrue(database.sent().stream().noneMatch(sent -> sent.contains("null")));
            session.commit();
            assertEquals(
                    List.of(asList(1, "label 3"), asList(2, "label 1"), asList(4, "label 2")),
                    stored(database, "label"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void requiredValuesRotated_areRefusedWithTheCircle(String product) throws SQLException {
        try (RuleDatabase database = RuleDatabase.of(empty(product), lockers())) {
            Session session = database.open();
            List<Locker> lockers = given(session, 3);
            lockers.forEach(locker -> locker.label = "label " + (locker.id % 3 + 1));
            database.sent();
            CircularDependencyException refused = assertThrows(CircularDependencyException.class, session::flush);
            assertTrue(refused.getMessage().contains("label"), refused.getMessage());
            assertTrue(database.sent().stream().noneMatch(sent -> sent.startsWith("UPDATE")));
            assertEquals("label 1", lockers.get(0).label);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void codesAndPlacesShuffled_areStoredAsTheyAre(long seed) throws SQLException {
        try (RuleDatabase database = RuleDatabase.of(SqliteDatabase.create(), lockers())) {
            Session session = database.open();
            List<Locker> lockers = given(session, 8);
            Random random = new Random(seed);
            session.delete(lockers.remove(random.nextInt(8)));
            session.delete(lockers.remove(random.nextInt(7)));
            lockers.add(new Locker(9));
            session.add(lockers.get(6));
            List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
            Collections.shuffle(numbers, random);
            List<List<Object>> codes = new ArrayList<>();
            List<List<Object>> places = new ArrayList<>();
            for (int i = 0; i < lockers.size(); i++) {
                Locker locker = lockers.get(i);
                locker.code = numbers.get(i) * 10;
                locker.place = numbers.get(7 - i);
                codes.add(asList(locker.id, locker.code));
                places.add(asList(locker.id, locker.place));
            }
            session.commit();
            assertEquals(codes, stored(database, "code"));
            assertEquals(places, stored(database, "place"));
        }
    }
}

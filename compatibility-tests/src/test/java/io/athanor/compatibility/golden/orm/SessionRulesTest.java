package io.athanor.compatibility.golden.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.text;
import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Station;
import io.athanor.compatibility.golden.orm.model.Train;
import io.athanor.compatibility.golden.orm.model.Train_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.error.StaleDataException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules by which sessions differ from the recorded ones, on inputs that no list has. */
class SessionRulesTest {

    private RuleDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = RuleDatabase.filled(SqliteDatabase.create());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private List<List<Object>> users() {
        return database.rows("SELECT id, name, fullname, age FROM users ORDER BY id");
    }

    @Test
    void newObjectsForDeletedRows_giveTheRowsAllTheirValues() {
        Session session = database.open();
        session.delete(session.get(User.class, 1).orElseThrow());
        session.delete(session.get(User.class, 2).orElseThrow());
        User first = new User(1, "one");
        User second = new User(2, "two");
        second.setAge(2);
        second.getAddresses().add(new Address("two@x.org"));
        session.addAll(List.of(second, first));
        session.commit();
        assertEquals(List.of(asList(1, "one", null, null), asList(2, "two", null, 2)), users().subList(0, 2));
        assertEquals(
                List.of(asList("ann@x.org", null), asList("bob@x.org", null), asList("two@x.org", 2)),
                database.rows("SELECT email_address, user_id FROM addresses WHERE id IN (1, 2, 6) ORDER BY id"));
    }

    @Test
    void aNewObjectThatIsMerged_givesTheRowAllItsColumns_butKeepsWhatItRefersTo() {
        Session session = database.open();
        User merged = session.merge(new User(1, "one"));
        session.merge(new Address(1, "one@x.org"));
        session.commit();
        assertEquals(asList(1, "one", null, null), users().get(0));
        assertEquals(
                List.of(asList("one@x.org", 1)),
                database.rows("SELECT email_address, user_id FROM addresses WHERE id = 1"));
        assertEquals(1, merged.getAddresses().size());
    }

    @Test
    void aNewObjectOfTwoKeyColumns_isMergedIntoItsRow() {
        Session session = database.open();
        Station given = new Station("A", 1);
        given.getTrains().add(new Train("t9"));
        Station merged = session.merge(given);
        session.commit();
        assertSame(merged, session.get(Station.class, "A", 1).orElseThrow());
        assertEquals(
                List.of(asList("t1", null), asList("t2", null), asList("t9", 1)),
                database.rows("SELECT code, at_num FROM trains WHERE id IN (1, 2, 5) ORDER BY id"));
        assertEquals(
                List.of(asList((Object) null)),
                database.rows("SELECT label FROM stations WHERE line = 'A' AND num = 1"));
    }

    @Test
    void aDeleteOfThree_ofWhichOneIsGone_isRefusedAsAWhole() {
        Session session = database.open();
        List<Train> trains =
                session.query(Train.class).orderBy(Train_.id).limit(3).all();
        session.execute(text("DELETE FROM trains WHERE id = 2")).close();
        trains.forEach(session::delete);
        assertThrows(StaleDataException.class, session::flush);
        session.commit();
        assertEquals(List.of(asList(4)), database.rows("SELECT count(*) FROM trains"));
    }

    @Test
    void aDeleteOfThree_ofWhichOneIsGone_isTakenWithoutTheCheck() {
        Session session = database.open(SessionOption.NO_ROW_COUNT_CHECK);
        List<Train> trains =
                session.query(Train.class).orderBy(Train_.id).limit(3).all();
        session.execute(text("DELETE FROM trains WHERE id = 2")).close();
        trains.forEach(session::delete);
        session.commit();
        assertEquals(List.of(asList(1)), database.rows("SELECT count(*) FROM trains"));
    }

    @Test
    void savepointsInSavepoints_areSetWhenTheyBegin() {
        Session session = database.open();
        NestedTransaction first = session.beginNested();
        NestedTransaction second = session.beginNested();
        NestedTransaction third = session.beginNested();
        third.commit();
        second.close();
        assertFalse(second.isActive());
        first.commit();
        session.commit();
        assertEquals(
                List.of(
                        "BEGIN",
                        "SAVEPOINT sa_savepoint_1 []",
                        "SAVEPOINT sa_savepoint_2 []",
                        "SAVEPOINT sa_savepoint_3 []",
                        "RELEASE SAVEPOINT sa_savepoint_3 []",
                        "ROLLBACK TO SAVEPOINT sa_savepoint_2 []",
                        "RELEASE SAVEPOINT sa_savepoint_1 []",
                        "COMMIT"),
                database.sent());
    }

    @Test
    void anExecutedInsert_returnsWhatItsReturningNames() {
        Session session = database.open();
        assertFalse(session.execute(insert(database.registry().table(User.class))
                        .rows(List.of(Map.of("name", "a"), Map.of("name", "b"))))
                .returnsRows());
        assertEquals(
                List.of(asList("c", 7)),
                session
                        .execute(insert(database.registry().table(User.class))
                                .values(Map.of("name", "c"))
                                .returning(User_.name, User_.id))
                        .all()
                        .stream()
                        .map(row -> asList(row.get(0), row.get(1)))
                        .toList());
    }

    @Test
    void anExecutedSelectWithLoaderOptions_isRefused() {
        Session session = database.open();
        OrmException refused = assertThrows(
                OrmException.class, () -> session.execute(select(User_.ENTITY).options(joinedload(User_.addresses))));
        assertTrue(refused.getMessage().contains("query"), refused.getMessage());
    }

    @Test
    void aSecondObjectOfAKey_isRefusedWhenItIsAdded_alsoOfTwoColumns() {
        Session session = database.open();
        Station known = session.get(Station.class, "B", 1).orElseThrow();
        assertThrows(OrmException.class, () -> session.add(new Station("B", 1, "other")));
        assertSame(known, session.get(Station.class, "B", 1).orElseThrow());
    }

    @Test
    void afterAFailedFlush_theNextQueryBeginsAnother() {
        Session session = database.open();
        User changed = session.get(User.class, 2).orElseThrow();
        changed.setName("changed");
        session.add(new User(3, "taken"));
        assertThrows(RuntimeException.class, session::flush);
        database.sent();
        assertEquals("bob", changed.getName());
        assertEquals(4, session.query(User.class).count());
        assertEquals("BEGIN", database.sent().get(0));
    }
}

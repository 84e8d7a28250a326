package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.engine.Connection;
import io.athanor.engine.Result;
import io.athanor.orm.Session;
import io.athanor.orm.error.SessionStateException;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements and connections in a session's transaction. */
public class SessionExecuteSuite extends ShopSuite {

    SessionExecuteSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        Customer ann = new Customer("ann", null, 1);
        ann.getOrders().add(new Order("a-1"));
        given(ann, new Customer("bob", null, 2));
    }

    private Table customers() {
        return registry().table(Customer.class);
    }

    private Column<Integer> score() {
        return customers().column("score", Integer.class);
    }

    private static List<Integer> scores(Session session) {
        return session.execute(Sql.select(Customer_.score).orderBy(Customer_.name))
                .scalars(Integer.class)
                .all();
    }

    @Test
    void select_ofAttributes() {
        Session session = open();
        Result result =
                session.execute(Sql.select(Customer_.name, Customer_.score).where(Customer_.score.gt(1)));
        assertEquals(List.of("bob", 2), result.one().values());
    }

    @Test
    void select_joinedAlongARelationship() {
        Session session = open();
        assertEquals(
                "ann",
                session.execute(Sql.select(Customer_.name)
                                .join(Customer_.orders)
                                .where(Order_.reference.eq("a-1")))
                        .scalar());
    }

    @Test
    void select_withParameters() {
        Session session = open();
        assertEquals(
                "bob",
                session.execute(Sql.text("SELECT name FROM customers WHERE score = :score"), Map.of("score", 2))
                        .scalar());
    }

    @Test
    void select_seesWhatWaitsToBeFlushed() {
        Session session = open();
        session.query(Customer.class).filterBy("name", "ann").one().setScore(7);
        session.add(new Customer("cid", null, 3));
        assertEquals(List.of(7, 2, 3), scores(session));
    }

    @Test
    void update_withAttributesInItsCriteria() {
        Session session = open();
        Result result = session.execute(Sql.update(customers()).set(score(), 9).where(Customer_.name.eq("ann")));
        assertEquals(1, result.rowCount());
        session.commit();
        assertEquals(List.of(9, 2), scores(open()));
    }

    @Test
    void update_withARelationshipInItsCriteria() {
        Session session = open();
        session.execute(
                Sql.update(customers()).set(score(), 9).where(Customer_.orders.any(Order_.reference.eq("a-1"))));
        session.commit();
        assertEquals(List.of(9, 2), scores(open()));
    }

    @Test
    void delete_withAttributesInItsCriteria() {
        Session session = open();
        Result result = session.execute(Sql.delete(customers()).where(Customer_.score.gt(1)));
        assertEquals(1, result.rowCount());
        session.commit();
        assertEquals(1, rows("customers"));
    }

    @Test
    void insert_isInTheTransaction() {
        Session session = open();
        session.execute(Sql.insert(customers()).values(Map.of("name", "cid", "score", 3)));
        assertEquals(3, session.query(Customer.class).count());
        session.rollback();
        assertEquals(2, session.query(Customer.class).count());
    }

    @Test
    void changes_areSeenByOthersAfterTheCommit() {
        Session session = open();
        session.execute(Sql.update(customers()).set(score(), 9));
        assertEquals(List.of(9, 9), scores(session));
        session.commit();
        assertEquals(List.of(9, 9), scores(open()));
    }

    @Test
    void rollback_undoesThem() {
        Session session = open();
        session.execute(Sql.update(customers()).set(score(), 9));
        session.rollback();
        assertEquals(List.of(1, 2), scores(session));
    }

    /** What the engine's error advises. */
    @Test
    void attributesOutsideASession_executeTheStatementInASession() {
        refused(
                () -> engine().begin(connection ->
                        connection.execute(Sql.delete(customers()).where(Customer_.score.gt(1)))),
                "execute the statement in a session");
        Session session = open();
        session.execute(Sql.delete(customers()).where(Customer_.score.gt(1)));
        session.commit();
        assertEquals(1, rows("customers"));
    }

    @Test
    void connection_isInTheSessionsTransaction() {
        Session session = open();
        session.query(Customer.class).filterBy("name", "ann").one().setScore(7);
        session.flush();
        Connection connection = session.connection();
        assertTrue(connection.inTransaction());
        assertEquals(
                7,
                ((Number) key(connection
                                .execute(Sql.text("SELECT score FROM customers WHERE name = 'ann'"))
                                .scalar()))
                        .intValue());
        connection.execute(Sql.text("UPDATE customers SET score = 8 WHERE name = 'bob'"));
        assertEquals(
                2,
                session.query(Customer.class).filter(Customer_.score.in(7, 8)).count());
        session.rollback();
        assertEquals(List.of(1, 2), scores(session));
    }

    @Test
    void connection_isTheSameUntilTheTransactionEnds() {
        Session session = open();
        Connection connection = session.connection();
        assertSame(connection, session.connection());
        session.query(Customer.class).all();
        assertSame(connection, session.connection());
        session.commit();
        assertTrue(connection.isClosed());
        assertFalse(session.connection().isClosed());
        session.rollback();
    }

    @Test
    void connection_asksWhatIsNotFlushed_onlyAfterAFlush() {
        Session session = open();
        session.add(new Customer("cid"));
        Connection connection = session.connection();
        assertEquals(
                2L,
                connection
                        .execute(Sql.select(Functions.count()).selectFrom(customers()))
                        .scalar(Long.class));
        session.flush();
        assertEquals(
                3L,
                connection
                        .execute(Sql.select(Functions.count()).selectFrom(customers()))
                        .scalar(Long.class));
    }

    @Test
    void closedSession_isRefused() {
        Session session = open();
        session.close();
        refusal(SessionStateException.class, () -> session.execute(Sql.text("SELECT 1")));
        refusal(SessionStateException.class, session::connection);
    }

    @Test
    void failedStatement_leavesTheObjectsToTheRollback() {
        Session session = open();
        Customer ann = session.query(Customer.class).filterBy("name", "ann").one();
        ann.setScore(7);
        refused(() -> session.execute(Sql.text("SELECT * FROM no_such_table")), "no_such_table");
        session.rollback();
        assertEquals(1, ann.getScore());
        ann.setScore(5);
        session.commit();
        assertEquals(List.of(5, 2), scores(open()));
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.bulk.BulkStatements.delete;
import static io.athanor.orm.bulk.BulkStatements.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Tag_;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.orm.StatelessSession;
import io.athanor.orm.bulk.Changed;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.sql.Functions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statements that change many rows, rows written past the unit of work, and what the objects in memory learn. */
public class BulkSuite extends ShopSuite {

    BulkSuite(TestBed bed) {
        super(bed);
    }

    private List<Customer> three(Session session) {
        given(new Customer("ann", "a@x", 10), new Customer("bob", null, 20), new Customer("cid", "c@x", 30));
        List<Customer> all =
                session.query(Customer.class).orderBy(Customer_.score).all();
        recorder().clear();
        return all;
    }

    private static List<Integer> scores(List<Customer> customers) {
        return each(customers, Customer::getScore);
    }

    @Test
    @Feature("ORM-Q-63")
    void update_everySynchronizationButNone_tellsTheObjects() {
        for (Synchronization way : List.of(Synchronization.AUTO, Synchronization.EVALUATE, Synchronization.FETCH)) {
            emptyTables();
            Session session = open();
            List<Customer> all = three(session);
            Changed changed = session.execute(
                    update(Customer_.ENTITY)
                            .set(Customer_.score, Customer_.score.plus(1))
                            .set(Customer_.email, "new")
                            .where(
                                    Customer_.score.ge(20),
                                    Customer_.email.isNull().or(Customer_.score.in(30, 31))),
                    way);
            assertEquals(2, changed.rowCount());
            recorder().clear();
            assertEquals(List.of(10, 21, 31), scores(all));
            assertEquals(List.of("a@x", "new", "new"), each(all, customer -> key(customer.getEmail())));
            assertEquals(List.of(), sql());
            assertTrue(session.dirty().isEmpty());
            session.expireAll();
            assertEquals(List.of(10, 21, 31), scores(all));
            session.close();
        }
    }

    @Test
    void update_byArithmeticOfDecimals_leavesItsResultToTheDatabase() {
        given(new Product("pen", "1.00"));
        Session session = open();
        Product pen = session.query(Product.class).one();
        BigDecimal tax = new BigDecimal("1.005");
        session.execute(update(Product_.ENTITY).set(Product_.price, Product_.price.times(tax)));
        Object stored = session.query(Product_.price).scalar();
        assertEquals(stored, pen.getPrice());
        session.execute(update(Product_.ENTITY)
                .set(Product_.name, "ink")
                .where(Product_.price.plus(new BigDecimal("0.10")).eq(new BigDecimal("1.10"))));
        assertEquals(session.query(Product_.name).scalar(), pen.getName());
    }

    @Test
    void update_valueThatOnlyTheDatabaseKnows_isReadWhenAskedFor() {
        Session session = open();
        List<Customer> all = three(session);
        session.execute(update(Customer_.ENTITY)
                .set(Customer_.name, Functions.upper(Customer_.name))
                .where(Customer_.score.gt(10)));
        recorder().clear();
        assertEquals(List.of("ann", "BOB", "CID"), each(all, Customer::getName));
        assertEquals(2, sql().size());
    }

    @Test
    void update_valueOfAnotherColumnThatIsSet_isLeftToTheDatabase() {
        Session session = open();
        List<Customer> all = three(session);
        session.execute(
                update(Customer_.ENTITY).set(Customer_.email, Customer_.name).set(Customer_.name, "same"));
        List<String> told = each(all, customer -> key(customer.getEmail()));
        session.expireAll();
        assertEquals(each(all, customer -> key(customer.getEmail())), told);
        assertEquals(List.of("same", "same", "same"), each(all, Customer::getName));
    }

    @Test
    void update_stringsThatDifferInLetterCaseOnly_theDatabaseDecides() {
        Session session = open();
        given(new Customer("Ann"), new Customer("ann"), new Customer("bob"));
        List<Customer> all = session.query(Customer.class).orderBy(Customer_.id).all();
        session.execute(
                update(Customer_.ENTITY).set(Customer_.score, 5).where(Customer_.name.eq("ann")),
                Synchronization.EVALUATE);
        List<Integer> told = scores(all);
        session.expireAll();
        assertEquals(scores(all), told);
        assertEquals(List.of(5, 0), told.subList(1, 3));
    }

    @Test
    void update_changeThatIsNotFlushed_isKept() {
        Session session = open(SessionOption.NO_AUTOFLUSH);
        List<Customer> all = three(session);
        all.get(0).setScore(99);
        session.execute(update(Customer_.ENTITY).set(Customer_.score, 1));
        assertEquals(List.of(99, 1, 1), scores(all));
        session.commit();
        assertEquals(List.of(99, 1, 1), scores(all));
    }

    @Test
    void update_foreignKey_relationshipIsReadAgain() {
        Session session = open();
        Customer ann = new Customer("ann");
        ann.getOrders().add(new Order("o1"));
        given(ann, new Customer("bob"));
        Order order = session.query(Order.class).one();
        assertEquals("ann", key(order.getCustomer()).getName());
        Customer bob =
                session.query(Customer.class).filter(Customer_.name.eq("bob")).one();
        session.execute(update(Order_.ENTITY).set(Order_.customerId, bob.getId()));
        assertEquals("bob", key(order.getCustomer()).getName());
    }

    @Test
    void update_expiredObjects_areLeftExpired() {
        Session session = open();
        List<Customer> all = three(session);
        session.expire(all.get(2));
        session.execute(
                update(Customer_.ENTITY).set(Customer_.score, 5).where(Customer_.score.gt(15)),
                Synchronization.EVALUATE);
        assertEquals(List.of(10, 5, 5), scores(all));
    }

    @Test
    void delete_tellsTheObjects_andARollbackBringsThemBack() {
        for (Synchronization way : List.of(Synchronization.EVALUATE, Synchronization.FETCH)) {
            emptyTables();
            Session session = open();
            List<Customer> all = three(session);
            assertEquals(
                    2,
                    session.execute(delete(Customer_.ENTITY).where(Customer_.score.between(15, 40)), way)
                            .rowCount());
            assertEquals(List.of(true, false, false), each(all, session::contains));
            session.rollback();
            assertEquals(List.of(true, true, true), each(all, session::contains));
            assertEquals(List.of(10, 20, 30), scores(all));
            assertEquals(
                    2,
                    session.query(Customer.class).filter(Customer_.score.gt(15)).delete(way));
            session.commit();
            assertEquals(1, rows("customers"));
            session.close();
        }
    }

    @Test
    void criteriaAboutRelationships_areFetched() {
        Session session = open();
        List<Customer> all = three(session);
        all.get(1).getOrders().add(new Order("o1"));
        assertEquals(
                1,
                session.query(Customer.class)
                        .filter(Customer_.orders.any())
                        .update(set -> set.set(Customer_.score, 7)));
        assertEquals(List.of(10, 7, 30), scores(all));
        String message = refusal(
                UnsupportedQueryException.class,
                () -> session.execute(
                        update(Customer_.ENTITY).set(Customer_.score, 1).where(Customer_.orders.any()),
                        Synchronization.EVALUATE));
        assertTrue(message.contains("FETCH"), message);
        session.execute(
                update(Customer_.ENTITY).set(Customer_.score, 1).where(Customer_.orders.any()), Synchronization.FETCH);
        assertEquals(List.of(10, 1, 30), scores(all));
    }

    @Test
    void what_cannotBeTold_isRefused() {
        Session session = open();
        three(session);
        refusal(
                UnsupportedQueryException.class,
                () -> session.execute(update(Tag_.ENTITY).set(Tag_.code, "x")));
        refusal(UnsupportedQueryException.class, () -> session.execute(update(Customer_.ENTITY)));
        refused(() -> session.query(Customer.class).orderBy(Customer_.id).delete(), "delete", "filter");
        refused(() -> session.query(Customer.class).limit(1).update(set -> set.set(Customer_.score, 1)), "update");
        session.execute(update(Customer_.ENTITY).set(Customer_.score, 1), Synchronization.NONE);
    }

    @Test
    void bulkInsert_rowsOfDifferentColumns_goInRunsAndKeysComeInOrder() {
        Session session = open();
        List<Object> keys = session.bulk()
                .insertReturningKeys(
                        Customer_.ENTITY,
                        List.of(
                                Map.of("name", "z", "score", 1),
                                Map.of("name", "a", "score", 2),
                                Map.of("name", "m", "score", 3, "email", "m@x")));
        session.commit();
        assertEquals(List.of("z", "a", "m"), each(session.getAll(Customer.class, keys), Customer::getName));
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(Map.of("name", "n" + i, "score", i));
        }
        recorder().clear();
        assertEquals(500, session.bulk().insert(Customer_.ENTITY, many));
        assertEquals(1, sql().size());
    }

    @Test
    void bulkUpdate_byKey_tellsObjectsInMemory() {
        Session session = open();
        List<Customer> all = three(session);
        int first = key(all.get(0).getId());
        int third = key(all.get(2).getId());
        session.bulk()
                .update(Customer_.ENTITY, List.of(Map.of("id", first, "score", 5), Map.of("id", third, "score", 6)));
        assertEquals(1, sql().size());
        assertEquals(List.of(5, 20, 6), scores(all));
        refusal(
                StaleDataException.class,
                () -> session.bulk().update(Customer_.ENTITY, List.of(Map.of("id", -1, "score", 5))));
        refused(() -> session.bulk().update(Customer_.ENTITY, List.of(Map.of("score", 5))), "Customer", "id");
        refusal(
                UnknownAttributeException.class,
                () -> session.bulk().insert(Customer_.ENTITY, List.of(Map.of("nam", "x"))));
        refused(() -> session.bulk().insert(Customer_.ENTITY, List.of(Map.of("name", 5))), "Customer.name", "String");
        refused(
                () -> session.bulk().insert(Customer_.ENTITY, List.of(Collections.singletonMap("orders", null))),
                "orders",
                "foreign key");
    }

    @Test
    void bulkSave_objectsStayOutside() {
        Session session = open();
        List<Customer> news = List.of(new Customer("a"), new Customer("b"));
        assertEquals(2, session.bulk().save(news));
        assertEquals(1, sql().size());
        assertNull(news.get(0).getId());
        assertFalse(session.contains(news.get(0)));
        Customer loaded =
                session.query(Customer.class).filter(Customer_.name.eq("a")).one();
        refusal(SessionStateException.class, () -> session.bulk().save(List.of(loaded)));
        session.expunge(loaded);
        loaded.setScore(8);
        session.bulk().save(List.of(loaded));
        session.commit();
        assertEquals(
                8,
                session.query(Customer.class)
                        .filter(Customer_.name.eq("a"))
                        .one()
                        .getScore());
    }

    @Test
    @Feature("ORM-S-45")
    void stateless_tenThousandObjects_goInBatches() {
        SessionFactory factory = SessionFactory.of(engine(), registry());
        try (StatelessSession session = factory.openStateless()) {
            recorder().clear();
            assertEquals(
                    10_000,
                    session.batchesOf(2_500)
                            .insertAll(IntStream.range(0, 10_000).mapToObj(i -> new Tag("t" + i))));
            assertEquals(4, sql().size());
            session.commit();
        }
        assertEquals(10_000, rows("tags"));
        try (StatelessSession session = factory.openStateless()) {
            Customer ann = new Customer("ann");
            session.insert(ann);
            assertNotNull(ann.getId());
            assertEquals(3, session.deleteAll(IntStream.range(0, 3).mapToObj(i -> new Tag("t" + i))));
            session.commit();
            session.delete(new Tag("t5"));
            session.rollback();
        }
        assertEquals(9_997, rows("tags"));
        assertEquals(1, rows("customers"));
    }

    @Test
    void stateless_objectsAreForgotten() {
        SessionFactory factory = SessionFactory.of(engine(), registry());
        try (StatelessSession session = factory.openStateless()) {
            Tag tag = new Tag("red");
            session.insert(tag);
            session.insert(new Tag("blue"));
            session.commit();
            Session other = open();
            assertFalse(other.contains(tag));
            assertEquals(2, other.query(Tag.class).count());
        }
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.immediateload;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.noload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.orm.option.LoaderOptions.unfiltered;
import static io.athanor.orm.option.LoaderOptions.withLoaderCriteria;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Criteria that all objects of a class must meet: they hold wherever a statement comes to them. */
public class LoaderCriteriaSuite extends ShopSuite {

    LoaderCriteriaSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        Customer ann = new Customer("ann");
        Customer bob = new Customer("bob");
        ann.getOrders().addAll(List.of(new Order("a-1"), new Order("b-1")));
        bob.getOrders().add(new Order("b-2"));
        given(ann, bob);
    }

    /** Orders of one series only; "%" is all of them. */
    private static LoaderCriteria series(String series) {
        return withLoaderCriteria(Order_.ENTITY, Order_.reference.startsWith(series));
    }

    private static List<List<String>> references(List<Customer> customers) {
        return each(customers, customer -> each(customer.getOrders(), Order::getReference));
    }

    @Test
    void eachWayToLoadACollection_leavesOutWhatTheCriterionLeavesOut() {
        List<LoaderOption> ways = List.of(
                lazyload(Customer_.orders),
                selectinload(Customer_.orders),
                subqueryload(Customer_.orders),
                joinedload(Customer_.orders),
                immediateload(Customer_.orders));
        for (LoaderOption way : ways) {
            Session session = open();
            List<Customer> customers = session.query(Customer.class)
                    .options(way, series("a"))
                    .orderBy(Customer_.name)
                    .all();
            assertEquals(List.of(List.of("a-1"), List.of()), references(customers), way.toString());
        }
    }

    @Test
    void eachWayToLoadACollection_takesACriterionOfItsOwn() {
        List<LoaderOption> ways = List.of(
                lazyload(Customer_.orders.and(Order_.reference.ne("a-1"))),
                selectinload(Customer_.orders.and(Order_.reference.ne("a-1"))),
                subqueryload(Customer_.orders.and(Order_.reference.ne("a-1"))),
                joinedload(Customer_.orders.and(Order_.reference.ne("a-1"))),
                immediateload(Customer_.orders.and(Order_.reference.ne("a-1"))));
        for (LoaderOption way : ways) {
            Session session = open();
            List<Customer> customers = session.query(Customer.class)
                    .options(way)
                    .orderBy(Customer_.name)
                    .all();
            assertEquals(List.of(List.of("b-1"), List.of("b-2")), references(customers), way.toString());
        }
    }

    @Test
    void reference_toAnObjectThatIsLeftOut_isNullAndLeavesTheObjectsOfTheSessionAlone() {
        LoaderCriteria ann = withLoaderCriteria(Customer_.ENTITY, Customer_.name.eq("ann"));
        for (LoaderOption way : List.of(
                lazyload(Order_.customer),
                selectinload(Order_.customer),
                joinedload(Order_.customer),
                immediateload(Order_.customer))) {
            Session session = open();
            List<Order> orders = session.query(Order.class)
                    .options(way, ann)
                    .orderBy(Order_.reference)
                    .all();
            assertEquals("ann", key(orders.get(0).getCustomer()).getName());
            assertNull(orders.get(2).getCustomer());
        }
        Session session = open();
        Customer bob =
                session.query(Customer.class).filter(Customer_.name.eq("bob")).one();
        int id = key(bob.getId());
        session.expire(bob);
        assertTrue(session.lookup(Customer.class).options(ann).get(id).isEmpty());
        assertTrue(session.contains(bob));
        assertEquals("bob", bob.getName());
    }

    @Test
    void queries_ofEveryShape_leaveItOut() {
        Session session = open();
        LoaderCriteria a = series("a");
        assertEquals(1, session.query(Order.class).options(a).count());
        assertEquals(
                List.of("a-1"),
                each(
                        session.query(Order.class)
                                .options(a)
                                .fromSelf()
                                .orderBy(Order_.reference)
                                .all(),
                        Order::getReference));
        assertFalse(session.query(Order.class)
                .options(a)
                .filter(Order_.reference.eq("b-1"))
                .exists());
        assertEquals(
                List.of("ann"),
                each(
                        session.query(Customer.class)
                                .options(a)
                                .filter(Customer_.orders.any())
                                .all(),
                        Customer::getName));
        assertEquals(
                List.of("ann"),
                each(
                        session.query(Customer.class)
                                .options(a)
                                .filter(Customer_.id.in(Sql.select(Order_.customerId)))
                                .all(),
                        Customer::getName));
        assertEquals(
                List.of("ann", "bob"),
                each(
                        session.query(Customer.class)
                                .outerJoin(Customer_.orders)
                                .options(a, containsEager(Customer_.orders))
                                .orderBy(Customer_.name)
                                .all(),
                        Customer::getName));
        Order_.Alias other = Order_.alias("other");
        assertEquals(1L, session.query(other).options(a).count());
        assertEquals(
                List.of(1L),
                session.query(Functions.count(other.id)).options(a).all().stream()
                        .map(row -> row.get(0))
                        .toList());
        List<String> streamed = new ArrayList<>();
        session.query(Order.class).options(a).yieldPer(1).forEach(order -> streamed.add(order.getReference()));
        assertEquals(List.of("a-1"), streamed);
    }

    @Test
    void changesOfManyRows_passThemBy() {
        Session session = open();
        assertEquals(
                1,
                session.query(Order.class).options(series("a")).update(change -> change.set(Order_.reference, "a-9")));
        assertEquals(2, session.query(Order.class).options(series("b")).delete());
        assertEquals(List.of("a-9"), each(session.query(Order.class).all(), Order::getReference));
    }

    @Test
    void criterionOfTheFactory_holdsInAllStatements_withTheValueOfEachExecution() {
        String[] present = {"a"};
        SessionFactory sessions = SessionFactory.of(engine(), registry())
                .withCriteria(withLoaderCriteria(Order_.ENTITY, () -> Order_.reference.startsWith(present[0])));
        for (int round = 0; round < 3; round++) {
            for (String series : List.of("a", "b")) {
                present[0] = series;
                try (Session session = sessions.open()) {
                    List<String> all = each(
                            session.query(Order.class).orderBy(Order_.reference).all(), Order::getReference);
                    assertEquals(series.equals("a") ? List.of("a-1") : List.of("b-1", "b-2"), all);
                }
            }
        }
    }

    @Test
    void criterionOfAType_holdsForAllClassesBelowIt() {
        Session session = open();
        session.addCriteria(withLoaderCriteria(
                Object.class,
                entity -> entity == Order_.ENTITY
                        ? Order_.reference.eq("a-1")
                        : Sql.literal(1).eq(1)));
        assertEquals(List.of("a-1"), each(session.query(Order.class).all(), Order::getReference));
        assertEquals(2, session.query(Customer.class).count());
        assertEquals(
                List.of("a-1"),
                session.execute(Sql.select(Order_.reference))
                        .scalars(String.class)
                        .all());
    }

    @Test
    void andWhereNothingIsLoadedByIt_isRefused() {
        Session session = open();
        String message = refusal(
                UnsupportedQueryException.class,
                () -> session.query(Customer.class)
                        .options(noload(Customer_.orders.and(Order_.reference.eq("a-1"))))
                        .all());
        assertTrue(message.contains("and() has no effect") && message.contains("selectinload"), message);
        String compared = refusal(
                UnsupportedQueryException.class,
                () -> session.query(Customer.class)
                        .filter(Customer_.orders.and(Order_.reference.eq("a-1")).contains(new Order("x")))
                        .all());
        assertTrue(compared.contains("any()"), compared);
        assertEquals(
                List.of("bob"),
                each(
                        session.query(Customer.class)
                                .filter(Customer_.orders
                                        .and(Order_.reference.eq("b-2"))
                                        .any())
                                .all(),
                        Customer::getName));
    }

    @Test
    void text_towardsCriteria_isRefusedUnlessItIsSaidToMeetThem() {
        Session session = open();
        session.addCriteria(series("a"));
        String message = refusal(
                UnsupportedQueryException.class,
                () -> session.query(Order.class)
                        .fromStatement(Sql.text("SELECT * FROM orders"))
                        .all());
        assertTrue(message.contains("unfiltered()"), message);
        assertEquals(
                3,
                session.query(Order.class)
                        .options(unfiltered())
                        .fromStatement(Sql.text("SELECT * FROM orders"))
                        .all()
                        .size());
        assertEquals(
                1,
                session.query(Order.class)
                        .fromStatement(Sql.select(Order_.ENTITY))
                        .all()
                        .size());
    }

    @Test
    void refresh_andLoadsOfWhatIsExpired_doNotAsk() {
        Session session = open();
        Order order =
                session.query(Order.class).filter(Order_.reference.eq("b-1")).one();
        session.addCriteria(series("a"));
        session.refresh(order);
        session.expire(order);
        assertEquals("b-1", order.getReference());
        assertTrue(session.contains(order));
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.immediateload;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.raiseload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static io.athanor.testkit.StatementAssertions.assertStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Tag;
import io.athanor.engine.Row;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a query's options reach, how much of its results is read at a time, and queries of a query's results. */
public class LoadPathSuite extends ShopSuite {

    LoadPathSuite(TestBed bed) {
        super(bed);
    }

    /** Ann has the orders a-1 (2 pens, 1 ink) and a-2 (no lines), Bob has b-1 (1 pen), Cid has none. */
    @BeforeEach
    void givenOrders() {
        Product pen = new Product("pen", "1.00");
        pen.getTags().add(new Tag("blue"));
        Product ink = new Product("ink", "5.00");
        Customer ann = new Customer("ann", null, 3);
        Order first = new Order("a-1");
        first.order(pen, 2);
        first.order(ink, 1);
        ann.getOrders().addAll(List.of(first, new Order("a-2")));
        Customer bob = new Customer("bob", null, 2);
        Order second = new Order("b-1");
        second.order(pen, 1);
        bob.getOrders().add(second);
        given(ann, bob, new Customer("cid", null, 1));
    }

    private static Query<Customer> customers(Session session) {
        return session.query(Customer.class).orderBy(Customer_.name);
    }

    private Customer ann(LoaderOption... options) {
        return customers(open()).options(options).all().get(0);
    }

    private static List<String> products(Customer customer) {
        List<String> names = new ArrayList<>();
        customer.getOrders()
                .forEach(order -> order.getLines()
                        .forEach(line -> names.add(
                                Objects.requireNonNull(line.getProduct()).getName())));
        return names;
    }

    @Test
    void option_behindALazyLoad_appliesToIt() {
        for (LoaderOption option : List.of(
                lazyload(Customer_.orders).joinedload(Order_.lines).joinedload(OrderLine_.product),
                lazyload(Customer_.orders).joinedload(Order_.lines).selectinload(OrderLine_.product),
                lazyload(Customer_.orders).selectinload(Order_.lines).joinedload(OrderLine_.product),
                lazyload(Customer_.orders).subqueryload(Order_.lines).subqueryload(OrderLine_.product))) {
            Customer ann = ann(option);
            ann.getOrders();
            assertNoStatements(recorder(), () -> assertEquals(List.of("pen", "ink"), products(ann)));
        }
    }

    @Test
    void option_behindALazyLoadOfALazyLoad_appliesToIt() {
        Customer ann = ann(lazyload(Customer_.orders).lazyload(Order_.lines).joinedload(OrderLine_.product));
        Order first = ann.getOrders().get(0);
        assertStatements(recorder(), 1, first::getLines);
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        "pen",
                        Objects.requireNonNull(first.getLines().get(0).getProduct())
                                .getName()));
    }

    @Test
    void option_behindAnEagerLoad_appliesToLazyLoadsThere() {
        Customer ann = ann(selectinload(Customer_.orders).lazyload(Order_.lines).raiseload(OrderLine_.product));
        OrderLine line = ann.getOrders().get(0).getLines().get(0);
        refusal(LazyLoadException.class, line::getProduct);
    }

    @Test
    void option_behindAnImmediateLoad_appliesToIt() {
        Customer ann =
                ann(immediateload(Customer_.orders).joinedload(Order_.lines).joinedload(OrderLine_.product));
        assertNoStatements(recorder(), () -> assertEquals(List.of("pen", "ink"), products(ann)));
    }

    @Test
    void option_behindALazyReference_appliesToIt() {
        Session session = open();
        Order order = session.query(Order.class)
                .filterBy("reference", "a-1")
                .options(lazyload(Order_.customer).selectinload(Customer_.orders))
                .one();
        Customer ann = Objects.requireNonNull(order.getCustomer());
        assertNoStatements(recorder(), () -> assertEquals(2, ann.getOrders().size()));
    }

    @Test
    void option_ofAQuery_isKnownAfterExpiry() {
        Session session = open();
        Customer ann = customers(session)
                .options(joinedload(Customer_.orders).joinedload(Order_.lines))
                .all()
                .get(0);
        session.expireAll();
        List<Order> orders = ann.getOrders();
        assertNoStatements(
                recorder(), () -> assertEquals(2, orders.get(0).getLines().size()));
    }

    @Test
    void option_ofOneQuery_isNoneOfAnother() {
        Session session = open();
        customers(session).options(raiseload(Customer_.orders)).all();
        Customer ann = customers(open()).all().get(0);
        assertEquals(2, ann.getOrders().size());
    }

    @Test
    void selectin_manyToMany_doesNotJoinTheOwners() {
        List<Product> products = open().query(Product.class)
                .options(selectinload(Product_.tags))
                .orderBy(Product_.name)
                .all();
        assertEquals(List.of(0, 1), each(products, product -> product.getTags().size()));
        assertFalse(sql().get(1).contains("products"), sql().toString());
    }

    @Test
    void oneExpiredColumn_isLoadedAlone() {
        Session session = open();
        Customer ann = customers(session).all().get(0);
        Order order = session.query(Order.class)
                .fromStatement(Sql.text("SELECT id, reference FROM orders WHERE reference = 'a-2'"))
                .one();
        recorder().clear();
        assertEquals(ann, order.getCustomer());
        assertEquals(1, sql().size());
        assertFalse(sql().get(0).contains("orders.reference,"), sql().toString());
        assertTrue(sql().get(0).startsWith("SELECT orders."), sql().toString());
    }

    @Test
    void yieldPer_loadsRelatedObjectsPortionByPortion() {
        Session session = open();
        Iterator<Customer> customers = customers(session)
                .options(selectinload(Customer_.orders))
                .yieldPer(2)
                .iterator();
        assertStatements(
                recorder(), 1, () -> assertEquals("ann", customers.next().getName()));
        assertNoStatements(
                recorder(), () -> assertEquals(1, customers.next().getOrders().size()));
        assertEquals("cid", customers.next().getName());
        assertFalse(customers.hasNext());
        assertEquals(
                3,
                customers(session)
                        .options(selectinload(Customer_.orders))
                        .yieldPer(2)
                        .all()
                        .size());
    }

    @Test
    void yieldPer_whatNeedsAllRows_isRefusedByName() {
        Session session = open();
        for (LoaderOption option : List.of(joinedload(Customer_.orders), subqueryload(Customer_.orders))) {
            String message = refusal(
                    UnsupportedQueryException.class,
                    () -> customers(session).options(option).yieldPer(2).all());
            assertTrue(message.contains("Customer.orders") && message.contains("selectinload"), message);
        }
        assertEquals(
                3,
                session.query(Order.class)
                        .options(joinedload(Order_.customer))
                        .yieldPer(2)
                        .all()
                        .size());
    }

    @Test
    void stream_ofWhatNeedsAllRows_isWhole() {
        Session session = open();
        try (Stream<Customer> stream = customers(session).options(joinedload(Customer_.orders)).stream()) {
            assertEquals(
                    List.of(2, 1, 0),
                    stream.map(customer -> customer.getOrders().size()).toList());
        }
    }

    @Test
    void stream_betweenItsPortions_theSessionIsUsable() {
        Session session = open();
        List<String> found = new ArrayList<>();
        try (Stream<Customer> stream = customers(session).yieldPer(1).stream()) {
            stream.forEach(customer -> {
                customer.setScore(customer.getScore() + 10);
                found.add(customer.getName() + customer.getOrders().size());
                session.flush();
            });
        }
        assertEquals(List.of("ann2", "bob1", "cid0"), found);
        session.commit();
        assertEquals(
                3, open().query(Customer.class).filter(Customer_.score.gt(10)).count());
    }

    @Test
    void stream_afterTheTransaction_cannotBeReadOn() {
        Session session = open();
        Iterator<Customer> customers = customers(session).yieldPer(1).iterator();
        customers.next();
        session.commit();
        String message = refusal(SessionStateException.class, customers::next);
        assertTrue(message.contains("transaction"), message);
    }

    @Test
    void stream_ofRows_keepsThemApart() {
        List<Row> rows = open().query(Customer.class, Customer_.score).orderBy(Customer_.name).yieldPer(1).stream()
                .toList();
        assertEquals(List.of(3, 2, 1), each(rows, row -> row.get(1)));
        assertEquals("ann", ((Customer) rows.get(0).values().get(0)).getName());
    }

    @Test
    void fromSelf_criteriaApplyToTheLimitedRows() {
        Session session = open();
        Query<Customer> bestTwo = session.query(Customer.class)
                .orderBy(Customer_.score.desc())
                .limit(2)
                .fromSelf();
        recorder().clear();
        assertEquals(List.of("bob"), each(bestTwo.filter(Customer_.score.lt(3)).all(), Customer::getName));
        assertEquals(
                List.of("SELECT anon_1.customers_id AS anon_1_customers_id, anon_1.customers_name AS"
                        + " anon_1_customers_name, anon_1.customers_email AS anon_1_customers_email,"
                        + " anon_1.customers_score AS anon_1_customers_score FROM (SELECT customers.id AS customers_id,"
                        + " customers.name AS customers_name, customers.email AS customers_email, customers.score AS"
                        + " customers_score FROM customers ORDER BY customers.score DESC LIMIT ?) AS anon_1 WHERE"
                        + " anon_1.customers_score < ?"),
                each(sql(), text -> text.replace("LIMIT ? OFFSET ?", "LIMIT ?")));
        assertEquals(2, bestTwo.count());
        assertEquals(1, bestTwo.filterBy("name", "ann").count());
    }

    @Test
    void fromSelf_joinsAndLoadsOfItsOwn() {
        Session session = open();
        Query<Customer> firstTwo = customers(session).limit(2).fromSelf();
        assertEquals(
                List.of("bob"),
                each(
                        firstTwo.join(Customer_.orders)
                                .filter(Order_.reference.eq("b-1"))
                                .all(),
                        Customer::getName));
        List<Customer> loaded = firstTwo.options(joinedload(Customer_.orders))
                .orderBy(Customer_.name.desc())
                .limit(1)
                .all();
        assertNoStatements(
                recorder(),
                () -> assertEquals(List.of("b-1"), each(loaded.get(0).getOrders(), Order::getReference)));
        assertEquals(
                List.of("ann"),
                each(
                        firstTwo.filter(Customer_.orders.any(Order_.reference.like("a%")))
                                .options(subqueryload(Customer_.orders))
                                .all(),
                        Customer::getName));
    }

    @Test
    void fromSelf_ofRowsAndTwice() {
        Session session = open();
        Query<Row> scores = session.query(
                        Customer_.score, Functions.count(Customer_.id).label("number"))
                .groupBy(Customer_.score)
                .orderBy(Customer_.score)
                .limit(2)
                .fromSelf();
        assertEquals(List.of(2), each(scores.filter(Customer_.score.gt(1)).all(), row -> row.get(Customer_.score)));
        assertEquals(
                List.of(1),
                each(
                        scores.orderBy(Customer_.score.desc())
                                .fromSelf()
                                .filter(Customer_.score.lt(2))
                                .all(),
                        row -> row.get(0)));
        String message = refusal(
                UnsupportedQueryException.class,
                () -> scores.filter(Customer_.name.eq("ann")).all());
        assertTrue(message.contains("Customer.name"), message);
    }

    @Test
    void fromStatement_relatedObjectsByFurtherStatements() {
        List<Customer> customers = open().query(Customer.class)
                .fromStatement(Sql.text("SELECT * FROM customers ORDER BY name"))
                .options(selectinload(Customer_.orders))
                .all();
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        List.of(2, 1, 0),
                        each(customers, customer -> customer.getOrders().size())));
        List<Customer> bySubquery = open().query(Customer.class)
                .fromStatement(Sql.text("SELECT * FROM customers ORDER BY name"))
                .options(subqueryload(Customer_.orders).subqueryload(Order_.lines))
                .all();
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        2, bySubquery.get(0).getOrders().get(0).getLines().size()));
    }

    @Test
    void existence_isACriterionOfAnotherQuery() {
        Session session = open();
        Query<Order> orders = session.query(Order.class).filter(Order_.customerId.eq(Customer_.id));
        recorder().clear();
        assertEquals(
                List.of("ann", "bob"),
                each(customers(session).filter(orders.existence()).all(), Customer::getName));
        assertTrue(sql().get(0).contains("WHERE EXISTS (SELECT 1 FROM orders WHERE"), sql().toString());
        Customer_.Alias other = Customer_.alias();
        Query<Order> ofAlias = session.query(Order.class).filter(Order_.customerId.eq(other.id));
        assertEquals(2, session.query(other).filter(ofAlias.existence()).count());
    }

    @Test
    void aliasOfTheQueryAround_isMeantByTheQueryWithin() {
        Session session = open();
        for (int i = 0; i < 2; i++) {
            Customer_.Alias customer = Customer_.alias();
            Customer_.Alias other = Customer_.alias();
            Query<Row> owners = session.query(Order_.customerId).filter(Order_.customerId.eq(customer.id));
            Query<Row> othersOwners = session.query(Order_.customerId)
                    .selectFrom(Order.class)
                    .join(other, Order_.customerId.eq(other.id))
                    .filter(other.name.eq("bob"));
            recorder().clear();
            assertEquals(
                    2,
                    session.query(customer).filter(customer.id.in(owners)).all().size());
            assertFalse(sql().get(0).contains("customers_2"), sql().toString());
            assertEquals(
                    List.of("bob"),
                    each(
                            session.query(customer)
                                    .filter(customer.id.in(othersOwners))
                                    .all(),
                            Customer::getName));
        }
    }

    @Test
    void execute_updateWithAttributes() {
        Session session = open();
        Customer ann = customers(session).all().get(0);
        ann.setScore(4);
        int changed = session.execute(Sql.update(registry().table(Customer.class))
                        .set(Customer_.score, Customer_.score.plus(10))
                        .set(Customer_.email, "of@orders")
                        .where(Customer_.orders.any(Order_.reference.eq("a-1"))))
                .rowCount();
        assertEquals(1, changed);
        assertTrue(
                sql().get(sql().size() - 1)
                        .startsWith("UPDATE customers SET email=?, score=(customers.score + ?) WHERE EXISTS (SELECT 1"
                                + " FROM orders WHERE customers.id = orders.customer_id AND"),
                sql().toString());
        session.commit();
        assertEquals(
                "of@orders",
                open().query(Customer.class).filterBy("score", 14).one().getEmail());
    }

    @Test
    void execute_insertAndDeleteWithAttributes() {
        Session session = open();
        session.execute(Sql.insert(registry().table(Customer.class))
                .value(Customer_.score, 7)
                .value(Customer_.name, "dot"));
        assertEquals(
                7, session.query(Customer.class).filterBy("name", "dot").one().getScore());
        int deleted = session.execute(Sql.delete(registry().table(OrderLine.class))
                        .where(OrderLine_.order.has(Order_.reference.eq("b-1"))))
                .rowCount();
        assertEquals(1, deleted);
        session.commit();
        assertEquals(2, rows("order_lines"));
    }

    @Test
    void execute_selectOfClasses_givesRowsOfColumns() {
        Session session = open();
        Row row = session.execute(Sql.select(Customer_.ENTITY).where(Customer_.name.eq("bob")))
                .one();
        assertEquals("bob", row.get("name"));
        assertEquals(2, row.get("score"));
        String message = refusal(
                UnsupportedQueryException.class,
                () -> session.execute(Sql.select(Customer_.ENTITY).options(joinedload(Customer_.orders))));
        assertTrue(message.contains("joinedload(Customer.orders)") && message.contains("query()"), message);
    }

    @Test
    void attribute_outsideASession_isRefusedWithTheWayToExecuteIt() {
        String message = refusal(
                RuntimeException.class,
                () -> engine().begin(connection -> connection.execute(
                        Sql.update(registry().table(Customer.class)).set(Customer_.score, 1))));
        assertTrue(message.contains("execute the statement in a session"), message);
    }
}

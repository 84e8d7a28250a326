package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.immediateload;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.noload;
import static io.athanor.orm.option.LoaderOptions.raiseload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static io.athanor.testkit.StatementAssertions.assertStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Note;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Profile;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Tag_;
import io.athanor.feature.Feature;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every strategy of loading related objects: what it loads, and by how many statements. */
public class LoaderSuite extends ShopSuite {

    LoaderSuite(TestBed bed) {
        super(bed);
    }

    /** Ann has the orders a-1 (2 pens, 1 ink) and a-2 (no lines) and a profile, Bob has b-1 (1 pen), Cid has none. */
    @BeforeEach
    void givenOrders() {
        Product pen = new Product("pen", "1.00");
        pen.getTags().add(new Tag("blue"));
        pen.getTags().add(new Tag("new"));
        Product ink = new Product("ink", "5.00");
        ink.getTags().addAll(pen.getTags().stream().limit(1).toList());
        Customer ann = new Customer("ann");
        Order first = new Order("a-1");
        first.order(pen, 2);
        first.order(ink, 1);
        ann.getOrders().addAll(List.of(first, new Order("a-2")));
        ann.setProfile(new Profile("carpe diem"));
        Customer bob = new Customer("bob");
        Order second = new Order("b-1");
        second.order(pen, 1);
        bob.getOrders().add(second);
        given(ann, bob, new Customer("cid"));
    }

    private static Query<Customer> customers(Session session, LoaderOption... options) {
        return session.query(Customer.class).orderBy(Customer_.name).options(options);
    }

    private static List<List<String>> references(List<Customer> customers) {
        List<List<String>> references = new ArrayList<>();
        customers.forEach(customer -> references.add(each(customer.getOrders(), Order::getReference)));
        return references;
    }

    private static final List<List<String>> ALL = List.of(List.of("a-1", "a-2"), List.of("b-1"), List.of());

    /** Asserts that the query loads the orders in so many statements, and that no access needs another. */
    private void assertLoadsOrders(int statements, LoaderOption... options) {
        Session session = open();
        List<Customer> customers = new ArrayList<>();
        assertStatements(
                recorder(),
                statements,
                () -> customers.addAll(customers(session, options).all()));
        assertNoStatements(recorder(), () -> {
            assertEquals(ALL, references(customers));
            for (Customer customer : customers) {
                customer.getOrders().forEach(order -> assertSame(customer, order.getCustomer()));
            }
        });
    }

    @Test
    @Feature({"ORM-L-01", "ORM-R-01", "ORM-R-22"})
    void lazy_loadsAtTheFirstAccess_eachOnce() {
        Session session = open();
        List<Customer> customers = customers(session).all();
        assertStatements(recorder(), 3, () -> assertEquals(ALL, references(customers)));
        assertNoStatements(recorder(), () -> assertEquals(ALL, references(customers)));
        assertTrue(
                sql().get(1).endsWith("FROM orders WHERE ? = orders.customer_id ORDER BY orders.id"), sql().toString());
    }

    @Test
    void lazy_changesAreFlushedBeforeTheLoad() {
        Order given = new Order("n-1");
        given.getNotes().addAll(List.of(new Note("stays"), new Note("goes")));
        given(given);
        Session session = open();
        Order order = session.query(Order.class).filterBy("reference", "n-1").one();
        session.delete(session.query(Note.class).filterBy("remark", "goes").one());
        recorder().clear();
        assertEquals(List.of("stays"), each(order.getNotes(), Note::getRemark));
        assertEquals(
                List.of("DELETE", "SELECT"),
                each(sql(), text -> text.substring(0, text.indexOf(' '))),
                () -> sql().toString());
    }

    @Test
    void lazy_withoutAutoflush_changesWait() {
        Order given = new Order("n-1");
        given.getNotes().addAll(List.of(new Note("stays"), new Note("goes")));
        given(given);
        Session session = open(SessionOption.NO_AUTOFLUSH);
        Order order = session.query(Order.class).filterBy("reference", "n-1").one();
        session.delete(session.query(Note.class).filterBy("remark", "goes").one());
        assertEquals(2, order.getNotes().size());
        session.commit();
        assertEquals(1, order.getNotes().size());
    }

    @Test
    @Feature("ORM-L-02")
    void lazy_referenceInTheIdentityMap_sendsNothing() {
        Session session = open();
        List<Customer> customers = customers(session).all();
        List<Order> orders =
                session.query(Order.class).orderBy(Order_.reference).all();
        assertNoStatements(
                recorder(), () -> assertSame(customers.get(0), orders.get(0).getCustomer()));
    }

    @Test
    void lazy_referenceNotInTheIdentityMap_isLoadedByKey() {
        Session session = open();
        Order order = session.query(Order.class).filterBy("reference", "b-1").one();
        assertStatements(
                recorder(),
                1,
                () -> assertEquals(
                        "bob", Objects.requireNonNull(order.getCustomer()).getName()));
    }

    @Test
    void lazy_nullForeignKey_sendsNothing() {
        given(new Order("nobody's"));
        Session session = open();
        Order order =
                session.query(Order.class).filterBy("reference", "nobody's").one();
        assertNoStatements(recorder(), () -> assertNull(order.getCustomer()));
    }

    @Test
    @Feature({"ORM-L-04", "ORM-R-22"})
    void joined_loadsInOneStatement() {
        assertLoadsOrders(1, joinedload(Customer_.orders));
        assertTrue(
                sql().get(0)
                        .contains("FROM customers LEFT OUTER JOIN orders AS orders_1"
                                + " ON customers.id = orders_1.customer_id"
                                + " ORDER BY customers.name, orders_1.id"),
                sql().toString());
    }

    @Test
    @Feature("ORM-L-17")
    void joined_withLimit_limitsTheOwners() {
        Session session = open();
        List<Customer> customers = new ArrayList<>();
        assertStatements(
                recorder(),
                1,
                () -> customers.addAll(customers(session, joinedload(Customer_.orders))
                        .limit(2)
                        .all()));
        assertNoStatements(recorder(), () -> assertEquals(ALL.subList(0, 2), references(customers)));
        assertEquals(
                ALL.subList(1, 3),
                references(customers(open(), joinedload(Customer_.orders))
                        .slice(1, 3)
                        .all()));
    }

    @Test
    void joined_withOffsetAndNoLimit_passesOverOwners() {
        assertEquals(
                ALL.subList(1, 3),
                references(customers(open(), joinedload(Customer_.orders))
                        .offset(1)
                        .all()));
    }

    @Test
    @Feature("ORM-L-15")
    void joined_rowsRepeatedByAnotherJoin_doNotRepeatMembers() {
        Session session = open();
        List<Customer> customers = customers(session, joinedload(Customer_.orders))
                .join(Customer_.orders)
                .all();
        assertEquals(ALL.subList(0, 2), references(customers));
    }

    @Test
    void joined_first_hasTheWholeCollection() {
        Customer ann = customers(open(), joinedload(Customer_.orders)).first().orElseThrow();
        assertEquals(2, ann.getOrders().size());
    }

    @Test
    @Feature("ORM-L-15")
    void joined_criteriaDoNotSeeTheJoin() {
        Session session = open();
        Customer ann = customers(session, joinedload(Customer_.orders))
                .join(Customer_.orders)
                .filter(Order_.reference.eq("a-2"))
                .one();
        assertNoStatements(
                recorder(), () -> assertEquals(List.of("a-1", "a-2"), each(ann.getOrders(), Order::getReference)));
    }

    @Test
    void joined_reference_innerObjectIsShared() {
        Session session = open();
        List<Order> orders = session.query(Order.class)
                .options(joinedload(Order_.customer))
                .orderBy(Order_.reference)
                .all();
        assertNoStatements(recorder(), () -> {
            assertSame(orders.get(0).getCustomer(), orders.get(1).getCustomer());
            assertEquals(
                    "bob", Objects.requireNonNull(orders.get(2).getCustomer()).getName());
        });
    }

    @Test
    void joined_twoCollections_doNotMultiply() {
        Session session = open();
        List<Product> products = session.query(Product.class)
                .options(joinedload(Product_.tags).joinedload(Tag_.products))
                .orderBy(Product_.name)
                .all();
        assertNoStatements(recorder(), () -> {
            assertEquals(List.of("ink", "pen"), each(products, Product::getName));
            assertEquals(1, products.get(0).getTags().size());
            assertEquals(2, products.get(1).getTags().size());
            Tag blue = products.get(0).getTags().iterator().next();
            assertEquals(2, blue.getProducts().size());
        });
    }

    @Test
    @Feature("ORM-L-11")
    void selectin_loadsByOneMoreStatement() {
        assertLoadsOrders(2, selectinload(Customer_.orders));
        assertTrue(sql().get(1).contains("WHERE orders.customer_id IN (?, ?, ?)"), sql().toString());
    }

    @Test
    @Feature("ORM-L-11")
    void selectin_manyOwners_goInChunks() {
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            Customer customer = new Customer("many " + i);
            customer.getOrders().add(new Order("of " + i));
            many.add(customer);
        }
        given(many.toArray());
        Session session = open();
        List<Customer> customers = new ArrayList<>();
        assertStatements(
                recorder(),
                4,
                () -> customers.addAll(customers(session, selectinload(Customer_.orders))
                        .filter(Customer_.name.like("many%"))
                        .all()));
        assertNoStatements(
                recorder(),
                () -> customers.forEach(customer -> assertEquals(
                        customer.getName().replace("many", "of"),
                        customer.getOrders().get(0).getReference())));
    }

    @Test
    void selectin_reference() {
        Session session = open();
        List<Order> orders = new ArrayList<>();
        assertStatements(
                recorder(),
                2,
                () -> orders.addAll(session.query(Order.class)
                        .options(selectinload(Order_.customer))
                        .orderBy(Order_.reference)
                        .all()));
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        List.of("ann", "ann", "bob"),
                        each(
                                orders,
                                order -> Objects.requireNonNull(order.getCustomer())
                                        .getName())));
    }

    @Test
    void selectin_manyToMany() {
        Session session = open();
        List<Product> products = new ArrayList<>();
        assertStatements(
                recorder(),
                2,
                () -> products.addAll(session.query(Product.class)
                        .options(selectinload(Product_.tags))
                        .orderBy(Product_.name)
                        .all()));
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        List.of(1, 2),
                        each(products, product -> product.getTags().size())));
    }

    @Test
    @Feature("ORM-L-10")
    void subquery_loadsByOneMoreStatement() {
        assertLoadsOrders(2, subqueryload(Customer_.orders));
    }

    @Test
    void subquery_withLimit_loadsForThoseOwners() {
        Session session = open();
        List<Customer> customers = new ArrayList<>();
        assertStatements(
                recorder(),
                2,
                () -> customers.addAll(customers(session, subqueryload(Customer_.orders))
                        .slice(1, 3)
                        .all()));
        assertNoStatements(recorder(), () -> assertEquals(ALL.subList(1, 3), references(customers)));
    }

    @Test
    void subquery_withCriteriaAndParameters() {
        Session session = open();
        List<Customer> customers = customers(session, subqueryload(Customer_.orders))
                .filter(Sql.text("name <> :name"))
                .params("name", "ann")
                .all();
        assertNoStatements(recorder(), () -> assertEquals(ALL.subList(1, 3), references(customers)));
    }

    @Test
    void immediate_loadsEachAtOnce() {
        assertLoadsOrders(4, immediateload(Customer_.orders));
    }

    @Test
    @Feature("ORM-L-14")
    void raise_accessIsRefusedWithARemedy() {
        Session session = open();
        Customer ann = customers(session, raiseload(Customer_.orders)).first().orElseThrow();
        String message = refusal(LazyLoadException.class, ann::getOrders);
        assertTrue(message.contains("Customer.orders") && message.contains("selectinload"), message);
    }

    @Test
    @Feature("ORM-L-06")
    void noload_isEmptyAndSendsNothing() {
        Session session = open();
        Customer ann = customers(session, noload(Customer_.orders), noload(Customer_.profile))
                .first()
                .orElseThrow();
        assertNoStatements(recorder(), () -> {
            assertEquals(List.of(), ann.getOrders());
            assertNull(ann.getProfile());
        });
        session.commit();
        assertEquals(3, rows("orders"));
    }

    @Test
    void lazyload_overAPath_isTheDefault() {
        Session session = open();
        List<Customer> customers = new ArrayList<>();
        assertStatements(
                recorder(),
                1,
                () -> customers.addAll(
                        customers(session, lazyload(Customer_.orders)).all()));
        assertEquals(ALL, references(customers));
    }

    @Test
    @Feature("ORM-L-12")
    void containsEager_takesTheRowsOfTheJoin() {
        Session session = open();
        List<Customer> customers = customers(session, containsEager(Customer_.orders))
                .join(Customer_.orders)
                .filter(Order_.reference.ne("a-1"))
                .all();
        assertNoStatements(
                recorder(), () -> assertEquals(List.of(List.of("a-2"), List.of("b-1")), references(customers)));
    }

    @Test
    @Feature("ORM-L-13")
    void containsEager_ofAnAlias() {
        Session session = open();
        Order_.Alias order = Order_.alias("wanted");
        List<Customer> customers = customers(session, containsEager(Customer_.orders.ofType(order)))
                .outerJoin(Customer_.orders.ofType(order))
                .orderBy(order.reference.desc())
                .all();
        assertNoStatements(
                recorder(),
                () -> assertEquals(List.of(List.of("a-2", "a-1"), List.of("b-1"), List.of()), references(customers)));
    }

    @Test
    void containsEager_ofAReference() {
        Session session = open();
        List<Order> orders = session.query(Order.class)
                .join(Order_.customer)
                .filter(Customer_.name.eq("ann"))
                .options(containsEager(Order_.customer))
                .orderBy(Order_.reference)
                .all();
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        List.of("ann", "ann"),
                        each(
                                orders,
                                order -> Objects.requireNonNull(order.getCustomer())
                                        .getName())));
    }

    @Test
    void oneToOne_everyStrategy() {
        for (LoaderOption option : List.of(
                joinedload(Customer_.profile),
                selectinload(Customer_.profile),
                subqueryload(Customer_.profile),
                immediateload(Customer_.profile))) {
            Session session = open();
            List<Customer> customers = customers(session, option).all();
            assertNoStatements(recorder(), () -> {
                Profile profile = Objects.requireNonNull(customers.get(0).getProfile());
                assertEquals("carpe diem", profile.getMotto());
                assertSame(customers.get(0), profile.getCustomer());
                assertNull(customers.get(1).getProfile());
            });
            session.close();
        }
    }

    @Test
    void twoLevels_everyCombination() {
        for (LoaderOption option : List.of(
                joinedload(Customer_.orders).joinedload(Order_.lines).joinedload(OrderLine_.product),
                selectinload(Customer_.orders).selectinload(Order_.lines).selectinload(OrderLine_.product),
                subqueryload(Customer_.orders).subqueryload(Order_.lines).subqueryload(OrderLine_.product),
                immediateload(Customer_.orders).immediateload(Order_.lines).immediateload(OrderLine_.product),
                joinedload(Customer_.orders).selectinload(Order_.lines).joinedload(OrderLine_.product),
                selectinload(Customer_.orders).joinedload(Order_.lines).selectinload(OrderLine_.product),
                subqueryload(Customer_.orders).joinedload(Order_.lines).subqueryload(OrderLine_.product))) {
            Session session = open();
            List<Customer> customers = customers(session, option).all();
            assertNoStatements(recorder(), () -> {
                assertEquals(ALL, references(customers));
                assertEquals(
                        List.of("pen", "ink"),
                        productNames(customers.get(0).getOrders().get(0)));
                assertEquals(
                        List.of(), productNames(customers.get(0).getOrders().get(1)));
                assertEquals(
                        List.of("pen"),
                        productNames(customers.get(1).getOrders().get(0)));
            });
            session.close();
        }
    }

    private static List<String> productNames(Order order) {
        return each(
                order.getLines(),
                line -> Objects.requireNonNull(line.getProduct()).getName());
    }

    @Test
    @Feature({"ORM-L-07", "ORM-Q-49"})
    void severalOptions_ofOneClass() {
        Session session = open();
        List<Customer> customers = new ArrayList<>();
        assertStatements(
                recorder(),
                2,
                () -> customers.addAll(customers(session, selectinload(Customer_.orders), joinedload(Customer_.profile))
                        .all()));
        assertNoStatements(recorder(), () -> {
            assertEquals(ALL, references(customers));
            assertNull(customers.get(2).getProfile());
        });
    }

    @Test
    void selectin_ofACompositeKeysPart() {
        Session session = open();
        List<OrderLine> lines = new ArrayList<>();
        assertStatements(
                recorder(),
                2,
                () -> lines.addAll(session.query(OrderLine.class)
                        .options(selectinload(OrderLine_.order))
                        .orderBy(OrderLine_.orderId, OrderLine_.lineNumber)
                        .all()));
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        List.of("a-1", "a-1", "b-1"),
                        each(
                                lines,
                                line -> Objects.requireNonNull(line.getOrder()).getReference())));
    }

    @Test
    @Feature("ORM-L-21")
    void eagerLoading_doesNotOverwriteAChangedCollection() {
        Session session = open();
        Customer bob = session.query(Customer.class).filterBy("name", "bob").one();
        Order order = new Order("b-2");
        bob.getOrders().add(order);
        List<Customer> customers =
                customers(session, joinedload(Customer_.orders)).all();
        assertSame(bob, customers.get(1));
        assertEquals(List.of("b-1", "b-2"), each(bob.getOrders(), Order::getReference));
        assertSame(order, bob.getOrders().get(1));
    }
}

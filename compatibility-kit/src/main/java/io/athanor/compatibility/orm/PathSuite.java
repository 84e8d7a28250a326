package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
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
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Loading along paths: the same relationship on two of them, nested subqueries, and the same query with fresh aliases.
 */
public class PathSuite extends ShopSuite {

    PathSuite(TestBed bed) {
        super(bed);
    }

    /** Ann has the orders a-1 (pen, ink) and a-2 (pen), Bob has b-1 (ink). */
    @BeforeEach
    void givenOrders() {
        Product pen = new Product("pen", "1.00");
        pen.getTags().add(new Tag("blue"));
        Product ink = new Product("ink", "5.00");
        Customer ann = new Customer("ann");
        Order first = new Order("a-1");
        first.order(pen, 1);
        first.order(ink, 2);
        Order second = new Order("a-2");
        second.order(pen, 3);
        ann.getOrders().addAll(List.of(first, second));
        Customer bob = new Customer("bob");
        Order third = new Order("b-1");
        third.order(ink, 4);
        bob.getOrders().add(third);
        given(ann, bob);
    }

    private static List<Integer> quantities(Order order) {
        return each(order.getLines(), OrderLine::getQuantity);
    }

    private void assertLoadsBothPaths(LoaderOption direct, LoaderOption aroundTheCustomer) {
        Session session = open();
        Order order = session.query(Order.class)
                .filter(Order_.reference.eq("a-1"))
                .options(direct, aroundTheCustomer)
                .one();
        assertNoStatements(recorder(), () -> {
            assertEquals(List.of(1, 2), quantities(order));
            List<Order> orders = Objects.requireNonNull(order.getCustomer()).getOrders();
            assertEquals(List.of("a-1", "a-2"), each(orders, Order::getReference));
            assertEquals(List.of(3), quantities(orders.get(1)));
        });
        session.close();
    }

    @Test
    void twoPaths_joined() {
        assertLoadsBothPaths(
                joinedload(Order_.lines),
                joinedload(Order_.customer).joinedload(Customer_.orders).joinedload(Order_.lines));
    }

    @Test
    void twoPaths_joinedInTheOtherOrder() {
        assertLoadsBothPaths(
                joinedload(Order_.customer).joinedload(Customer_.orders).joinedload(Order_.lines),
                joinedload(Order_.lines));
    }

    @Test
    void twoPaths_joinedAndSelectin() {
        assertLoadsBothPaths(
                joinedload(Order_.lines),
                selectinload(Order_.customer).selectinload(Customer_.orders).selectinload(Order_.lines));
        assertLoadsBothPaths(
                selectinload(Order_.lines),
                joinedload(Order_.customer).joinedload(Customer_.orders).joinedload(Order_.lines));
    }

    @Test
    void twoPaths_subquery() {
        assertLoadsBothPaths(
                subqueryload(Order_.lines),
                subqueryload(Order_.customer).subqueryload(Customer_.orders).subqueryload(Order_.lines));
    }

    @Test
    void twoPaths_joinedOfALine() {
        Session session = open();
        List<OrderLine> lines = session.query(OrderLine.class)
                .options(
                        joinedload(OrderLine_.product).joinedload(Product_.tags),
                        joinedload(OrderLine_.order)
                                .joinedload(Order_.lines)
                                .joinedload(OrderLine_.product)
                                .joinedload(Product_.tags))
                .orderBy(OrderLine_.quantity)
                .limit(1)
                .all();
        assertNoStatements(recorder(), () -> {
            List<OrderLine> siblings =
                    Objects.requireNonNull(lines.get(0).getOrder()).getLines();
            assertEquals(2, siblings.size());
            List<Integer> tags = each(
                    siblings,
                    line -> Objects.requireNonNull(line.getProduct()).getTags().size());
            assertEquals(List.of(1, 0), tags);
        });
    }

    @Test
    @Feature("ORM-L-10")
    void subqueryload_nested_staysASubquery() {
        Session session = open();
        List<Customer> customers = session.query(Customer.class)
                .options(subqueryload(Customer_.orders).subqueryload(Order_.lines))
                .orderBy(Customer_.name)
                .all();
        assertEquals(3, sql().size(), () -> sql().toString());
        for (String text : sql().subList(1, 3)) {
            assertFalse(text.contains(" IN ("), text);
            assertTrue(text.contains("FROM (SELECT "), text);
        }
        assertNoStatements(recorder(), () -> {
            assertEquals(List.of(1, 2), quantities(customers.get(0).getOrders().get(0)));
            assertEquals(List.of(4), quantities(customers.get(1).getOrders().get(0)));
        });
    }

    @Test
    void subqueryload_nestedThreeTimes_staysASubquery() {
        Session session = open();
        List<Customer> customers = session.query(Customer.class)
                .filter(Customer_.name.eq("ann"))
                .options(subqueryload(Customer_.orders)
                        .subqueryload(Order_.lines)
                        .subqueryload(OrderLine_.product))
                .all();
        assertEquals(4, sql().size(), () -> sql().toString());
        sql().subList(1, 4).forEach(text -> assertTrue(text.contains("FROM (SELECT "), text));
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        "ink",
                        Objects.requireNonNull(customers
                                        .get(0)
                                        .getOrders()
                                        .get(0)
                                        .getLines()
                                        .get(1)
                                        .getProduct())
                                .getName()));
    }

    @Test
    void subqueryload_nested_withALimit_loadsForThoseOwners() {
        Session session = open();
        List<Customer> customers = session.query(Customer.class)
                .options(subqueryload(Customer_.orders).subqueryload(Order_.lines))
                .orderBy(Customer_.name.desc())
                .limit(1)
                .all();
        assertNoStatements(
                recorder(),
                () -> assertEquals(
                        List.of(4), quantities(customers.get(0).getOrders().get(0))));
    }

    /** Runs the same query with a fresh alias each time, whose plan is the same. */
    private void assertLoadsForFreshAliases(Function<Customer_.Alias, LoaderOption> option) {
        for (String name : List.of("ann", "bob", "ann")) {
            Session session = open();
            Customer_.Alias alias = Customer_.alias();
            List<Customer> customers = session.query(alias)
                    .filter(alias.name.eq(name))
                    .options(option.apply(alias))
                    .all();
            assertEquals(List.of(name), each(customers, Customer::getName));
            assertNoStatements(recorder(), () -> {
                List<String> references = new ArrayList<>();
                for (Order order : customers.get(0).getOrders()) {
                    references.add(order.getReference() + quantities(order));
                }
                assertEquals(name.equals("ann") ? List.of("a-1[1, 2]", "a-2[3]") : List.of("b-1[4]"), references);
            });
            session.close();
        }
    }

    @Test
    void freshAliases_subquery() {
        assertLoadsForFreshAliases(alias -> subqueryload(alias.orders).subqueryload(Order_.lines));
    }

    @Test
    void freshAliases_joined() {
        assertLoadsForFreshAliases(alias -> joinedload(alias.orders).joinedload(Order_.lines));
    }

    @Test
    void freshAliases_selectin() {
        assertLoadsForFreshAliases(alias -> selectinload(alias.orders).selectinload(Order_.lines));
    }

    @Test
    void freshAliases_mixed() {
        assertLoadsForFreshAliases(alias -> joinedload(alias.orders).subqueryload(Order_.lines));
        assertLoadsForFreshAliases(alias -> subqueryload(alias.orders).joinedload(Order_.lines));
    }

    @Test
    void sameQuery_withOtherOptions_loadsByThose() {
        List<Integer> statements = new ArrayList<>();
        for (LoaderOption option :
                List.of(subqueryload(Customer_.orders), lazyload(Customer_.orders), selectinload(Customer_.orders))) {
            Session session = open();
            recorder().clear();
            Customer ann = session.query(Customer.class)
                    .filter(Customer_.name.eq("ann"))
                    .options(option)
                    .one();
            statements.add(sql().size());
            assertEquals(2, ann.getOrders().size());
            session.close();
        }
        assertEquals(List.of(2, 1, 2), statements);
    }

    @Test
    void freshAliases_ofASubquery() {
        for (String name : List.of("ann", "bob")) {
            Session session = open();
            Customer_.Alias alias = Customer_.alias(session.query(Customer.class)
                    .filter(Customer_.name.eq(name))
                    .subquery());
            Customer found =
                    session.query(alias).options(subqueryload(alias.orders)).one();
            assertEquals(name, found.getName());
            assertNoStatements(
                    recorder(),
                    () -> assertTrue(found.getOrders().get(0).getReference().startsWith(name.substring(0, 1))));
            session.close();
        }
    }
}

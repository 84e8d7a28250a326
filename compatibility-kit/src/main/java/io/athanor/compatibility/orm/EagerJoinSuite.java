package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Category;
import io.athanor.compatibility.shop.Category_;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.engine.Row;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eager joins that are inner ones, and loads of trees that go on by themselves. */
public class EagerJoinSuite extends ShopSuite {

    EagerJoinSuite(TestBed bed) {
        super(bed);
    }

    /** Ann has an order with a line for a pen, Bob one without lines, Cid none; one order is nobody's. */
    @BeforeEach
    void givenOrders() {
        Customer ann = new Customer("ann");
        Order first = new Order("a-1");
        first.order(new Product("pen", "1.00"), 2);
        ann.getOrders().add(first);
        Customer bob = new Customer("bob");
        bob.getOrders().add(new Order("b-1"));
        given(ann, bob, new Customer("cid"), new Order("nobody's"));
    }

    private String last() {
        return sql().get(sql().size() - 1).replace("INNER JOIN", "JOIN");
    }

    private List<String> references(LoaderOption... options) {
        return each(
                open().query(Order.class)
                        .orderBy(Order_.reference)
                        .options(options)
                        .all(),
                Order::getReference);
    }

    @Test
    void innerJoin_leavesOutOwnersWithoutRelated() {
        assertEquals(
                List.of("a-1", "b-1"), references(joinedload(Order_.customer).innerJoin()));
        assertFalse(last().contains("LEFT"), last());
        assertEquals(
                List.of("a-1", "b-1", "nobody's"),
                references(joinedload(Order_.customer).innerJoin().outerJoin()));
    }

    @Test
    void innerJoin_belowAnOuterOne_keepsTheOwners() {
        Session session = open();
        List<Customer> customers = session.query(Customer.class)
                .orderBy(Customer_.name)
                .options(joinedload(Customer_.orders)
                        .joinedload(Order_.lines)
                        .joinedload(OrderLine_.product)
                        .innerJoin())
                .all();
        assertEquals(1, sql().size());
        assertTrue(
                last().contains(" LEFT OUTER JOIN (order_lines AS order_lines_1 JOIN products AS products_1 ON "),
                last());
        assertEquals(
                List.of(1, 1, 0),
                each(customers, customer -> customer.getOrders().size()));
        assertEquals(1, customers.get(0).getOrders().get(0).getLines().size());
        assertEquals(
                "pen",
                key(customers.get(0).getOrders().get(0).getLines().get(0).getProduct())
                        .getName());
        assertEquals(1, sql().size());
    }

    @Test
    void innerJoinOfACollection_belowAnOuterOne_leavesOutRelatedWithoutAny() {
        List<Customer> customers = open().query(Customer.class)
                .orderBy(Customer_.name)
                .options(joinedload(Customer_.orders).joinedload(Order_.lines).innerJoin())
                .all();
        assertEquals(
                List.of(1, 0, 0),
                each(customers, customer -> customer.getOrders().size()));
    }

    @Test
    void innerJoin_underALimit_joinsTheLimitedRows() {
        List<Customer> customers = open().query(Customer.class)
                .orderBy(Customer_.name)
                .limit(2)
                .options(joinedload(Customer_.orders).innerJoin())
                .all();
        assertEquals(List.of("ann", "bob"), each(customers, Customer::getName));
        assertTrue(last().contains(") AS anon_1 JOIN orders"), last());
    }

    @Test
    void innerJoin_fromWhatTheQueryJoinsOuter_keepsItsRows() {
        Session session = open();
        List<Row> rows = session.query(Customer.class, Order.class)
                .selectFrom(Customer.class)
                .outerJoin(Customer_.orders)
                .orderBy(Customer_.name)
                .options(joinedload(Order_.customer).innerJoin())
                .all();
        assertEquals(3, rows.size());
        List<Customer> contained = session.query(Customer.class)
                .outerJoin(Customer_.orders)
                .options(
                        containsEager(Customer_.orders).joinedload(Order_.lines).innerJoin())
                .all();
        assertEquals(3, contained.size());
    }

    @Test
    void innerJoin_ofNoJoin_isRefusedByName() {
        refused(() -> selectinload(Customer_.orders).innerJoin(), "innerJoin()", "selectinload", "joinedload()");
        refused(() -> selectinload(Customer_.orders).recursive(), "recursive()", "Customer.orders");
        refused(() -> joinedload(Category_.children).recursive(), "recursive()", "selectinload()");
        refused(() -> selectinload(Category_.children).recursive(0), "0");
    }

    private static Category tree(String name, int depth) {
        Category category = new Category(name);
        if (depth > 0) {
            category.getChildren().add(tree(name + "a", depth - 1));
            category.getChildren().add(tree(name + "b", depth - 1));
        }
        return category;
    }

    @Test
    void recursive_loadsATreeLevelByLevel() {
        given(tree("r", 3));
        Session session = open();
        Category root = session.query(Category.class)
                .filterBy("name", "r")
                .options(selectinload(Category_.children).recursive())
                .one();
        assertEquals(5, sql().size());
        List<Category> level = List.of(root);
        for (int size : List.of(2, 4, 8, 0)) {
            List<Category> next = new ArrayList<>();
            level.forEach(each -> next.addAll(each.getChildren()));
            assertEquals(size, next.size());
            level = next;
        }
        assertEquals(5, sql().size());
    }

    @Test
    void recursive_toADepth_leavesTheRestToTheFirstRead() {
        given(tree("r", 3));
        Category root = open().query(Category.class)
                .filterBy("name", "r")
                .options(selectinload(Category_.children).recursive(1))
                .one();
        assertEquals(3, sql().size());
        Category below = root.getChildren().get(0).getChildren().get(0);
        assertEquals(3, sql().size());
        assertEquals(2, below.getChildren().size());
        assertEquals(4, sql().size());
    }

    @Test
    void recursive_alongACircle_ends() {
        Category first = new Category("x");
        Category second = new Category("y");
        first.getChildren().add(second);
        given(first);
        try (Session session = open()) {
            Query<Category> categories = session.query(Category.class);
            categories
                    .filterBy("name", "x")
                    .one()
                    .setParent(categories.filterBy("name", "y").one());
            session.commit();
        }
        recorder().clear();
        Session session = open();
        Category found = session.query(Category.class)
                .filterBy("name", "x")
                .options(selectinload(Category_.children).recursive())
                .one();
        int sent = sql().size();
        assertEquals(found, found.getChildren().get(0).getChildren().get(0));
        assertEquals(sent, sql().size());
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.engine.Row;
import io.athanor.feature.Feature;
import io.athanor.orm.Bundle;
import io.athanor.orm.Cursor;
import io.athanor.orm.KeysetPage;
import io.athanor.orm.Page;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.sql.Element;
import io.athanor.sql.Functions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages by numbers, and pages behind a place in the order. */
public class PageSuite extends ShopSuite {

    PageSuite(TestBed bed) {
        super(bed);
    }

    /** Twelve customers; three of each score, the third of each without an email. */
    @BeforeEach
    void givenCustomers() {
        List<Object> customers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Customer customer = new Customer("c" + (char) ('a' + i), i % 3 == 2 ? null : "m" + i % 2, i / 3);
            for (int n = 0; n < i % 3; n++) {
                customer.getOrders().add(new Order(i + "-" + n));
            }
            customers.add(customer);
        }
        given(customers.toArray());
    }

    /** The names of all results, page by page, each page read in a session of its own. */
    private List<String> paged(int size, Element... order) {
        List<String> names = new ArrayList<>();
        Cursor place = null;
        do {
            try (Session session = open()) {
                KeysetPage<Customer> page =
                        session.query(Customer.class).orderBy(order).keysetPage(size, place);
                assertEquals(page.hasNext(), page.last() != null);
                assertTrue(
                        page.hasNext()
                                ? page.rows().size() == size
                                : page.rows().size() <= size);
                names.addAll(each(page.rows(), Customer::getName));
                place = page.last();
            }
        } while (place != null);
        return names;
    }

    private List<String> whole(Element... order) {
        try (Session session = open()) {
            return each(session.query(Customer.class).orderBy(order).all(), Customer::getName);
        }
    }

    @Test
    @Feature("ORM-Q-66")
    void after_comparesRows_whereAllKeysGoOneWay() {
        for (int size : List.of(1, 2, 5, 12, 13)) {
            assertEquals(whole(Customer_.name), paged(size, Customer_.name));
            assertEquals(whole(Customer_.score, Customer_.id), paged(size, Customer_.score, Customer_.id));
            assertEquals(
                    whole(Customer_.score.desc(), Customer_.id.desc()),
                    paged(size, Customer_.score.desc(), Customer_.id.desc()));
        }
        Session session = open();
        KeysetPage<Customer> first =
                session.query(Customer.class).orderBy(Customer_.score).keysetPage(4);
        recorder().clear();
        List<Customer> rest = session.query(Customer.class)
                .orderBy(Customer_.score)
                .after(key(first.last()))
                .all();
        assertEquals(8, rest.size());
        assertTrue(
                sql().get(0)
                        .contains("WHERE (customers.score, customers.id) > (?, ?)"
                                + " ORDER BY customers.score ASC, customers.id ASC"),
                sql().toString());
    }

    @Test
    @Feature("ORM-Q-66")
    void after_mixedDirectionsAndNulls() {
        List<Element[]> orders = new ArrayList<>();
        orders.add(new Element[] {Customer_.score.desc(), Customer_.name});
        orders.add(new Element[] {Customer_.score, Customer_.name.desc()});
        orders.add(new Element[] {Customer_.email.nullsLast(), Customer_.id});
        orders.add(new Element[] {Customer_.email.nullsFirst(), Customer_.id});
        orders.add(new Element[] {Customer_.email.desc().nullsLast(), Customer_.score.desc(), Customer_.id});
        orders.add(new Element[] {Customer_.email.desc().nullsFirst(), Customer_.score, Customer_.id.desc()});
        for (Element[] order : orders) {
            for (int size : List.of(1, 4, 7)) {
                assertEquals(whole(order), paged(size, order));
            }
        }
        assertEquals(12, paged(5, Customer_.email).stream().distinct().count());
        assertEquals(12, paged(5).stream().distinct().count());
    }

    @Test
    void cursor_isMadeOfPlainValues() {
        Session session = open();
        assertEquals(
                List.of("ck", "cl"),
                each(
                        session.query(Customer.class)
                                .orderBy(Customer_.name)
                                .after(Cursor.of("cj", 2_000_000_000L))
                                .all(),
                        Customer::getName));
        Query<Customer> query = session.query(Customer.class).orderBy(Customer_.name);
        refused(() -> query.after(Cursor.of("cj")), "1 values", "Customer.name", "Customer.id");
        refused(() -> query.after(Cursor.of(7, 1)), "Customer.name", "String", "Integer");
        refused(() -> query.after(Cursor.of(nothing(), 1)), "Customer.name");
        refused(() -> query.limit(3).after(Cursor.of("a", 1)), "after()", "fromSelf()");
        refused(() -> query.distinct().keysetPage(3), "duplicate", "page()");
        refused(
                () -> session.query(Functions.count())
                        .selectFrom(Customer.class)
                        .keysetPage(3),
                "page()");
        refused(() -> query.keysetPage(0), "0");
    }

    record Named(String name, @Nullable String email) {}

    @Test
    void pages_ofRowsGroupsBundlesAndJoins() {
        Session session = open();
        Query<Row> groups = session.query(Customer_.score, Functions.count(Customer_.id))
                .groupBy(Customer_.score)
                .orderBy(Customer_.score.desc());
        KeysetPage<Row> first = groups.keysetPage(3);
        assertEquals(List.of(3, 2, 1), each(first.rows(), row -> row.get(0)));
        assertEquals(2, first.rows().get(0).values().size());
        assertEquals(List.of(0), each(groups.keysetPage(3, first.last()).rows(), row -> row.get(0)));
        Query<Named> named = session.query(Bundle.of(Customer_.name, Customer_.email, Named::new));
        KeysetPage<Named> names = named.orderBy(Customer_.email.desc()).keysetPage(2);
        assertEquals("m1", names.rows().get(0).email());
        Query<Row> joined = session.query(Customer_.name, Order_.reference)
                .outerJoin(Customer_.orders)
                .orderBy(Customer_.name);
        List<Object> seen = new ArrayList<>();
        Cursor place = null;
        do {
            KeysetPage<Row> page = joined.keysetPage(5, place);
            page.rows().forEach(row -> seen.add(row.values()));
            place = page.last();
        } while (place != null);
        assertEquals(16, seen.size());
        assertEquals(16, seen.stream().distinct().count());
    }

    @Test
    void pages_withJoinedCollections_countOwners() {
        Session session = open();
        Query<Customer> query =
                session.query(Customer.class).orderBy(Customer_.name).options(joinedload(Customer_.orders));
        KeysetPage<Customer> first = query.keysetPage(5);
        assertEquals(1, sql().size());
        assertEquals(List.of("ca", "cb", "cc", "cd", "ce"), each(first.rows(), Customer::getName));
        assertEquals(
                List.of(0, 1, 2, 0, 1),
                each(first.rows(), customer -> customer.getOrders().size()));
        assertEquals(1, sql().size());
        assertEquals("cf", query.keysetPage(5, first.last()).rows().get(0).getName());
        Page<Customer> second = query.page(1, 5);
        assertEquals(List.of("cf", "cg", "ch", "ci", "cj"), each(second.rows(), Customer::getName));
    }

    @Test
    @Feature("ORM-Q-69")
    void pages_byNumber_withOptionalTotal() {
        Session session = open();
        Query<Customer> query = session.query(Customer.class).orderBy(Customer_.name);
        Page<Customer> first = query.page(0, 5);
        assertEquals(5, first.rows().size());
        assertTrue(first.hasNext());
        assertEquals(OptionalLong.empty(), first.total());
        assertThrows(IllegalStateException.class, first::pages);
        assertEquals(1, sql().size());
        Page<Customer> last = query.pageWithTotal(2, 5);
        assertEquals(List.of("ck", "cl"), each(last.rows(), Customer::getName));
        assertFalse(last.hasNext());
        assertEquals(12, last.total().orElseThrow());
        assertEquals(3, last.pages());
        assertEquals(2, sql().size());
        assertEquals(12, query.pageWithTotal(0, 5).total().orElseThrow());
        assertEquals(4, sql().size());
        assertEquals(12, query.pageWithTotal(7, 5).total().orElseThrow());
        refused(() -> query.page(-1, 5), "-1");
        refused(() -> query.page(0, 0), "0");
    }

    @Test
    @Feature("ORM-Q-69")
    void distinctUnionBundlesRecordsOptionalCriteriaAndTimeouts() {
        Session session = open();
        assertEquals(4, session.query(Customer_.score).distinct().all().size());
        Query<Customer> lowest = session.query(Customer.class).filter(Customer_.score.eq(0));
        assertEquals(
                6,
                lowest.union(session.query(Customer.class).filter(Customer_.score.eq(3)))
                        .count());
        assertEquals(
                new Named("ca", "m0"),
                session.query(Bundle.of(Customer_.name, Customer_.email, Named::new))
                        .filterIf("ca", Customer_.name::eq)
                        .filterIf((String) null, Customer_.email::eq)
                        .timeout(Duration.ofSeconds(60))
                        .one());
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.testkit.StatementAssertions.assertStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.orm.Session;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results as a stream: read in portions, so that what nobody asks for is not loaded. */
public class StreamSuite extends ShopSuite {

    private static final int MANY = 5_000;

    StreamSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        List<Object> customers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Customer customer = new Customer("c", null, i);
            if (i % 1000 == 0) {
                customer.getOrders().addAll(List.of(new Order("a"), new Order("b")));
            }
            customers.add(customer);
        }
        given(customers.toArray());
    }

    private static Stream<Customer> stream(Session session, LoaderOption... options) {
        return session.query(Customer.class).orderBy(Customer_.score).options(options).stream();
    }

    @Test
    void stream_firstOnly_doesNotLoadTheLast() {
        int last = key(open().query(Customer.class)
                .filter(Customer_.score.eq(MANY - 1))
                .one()
                .getId());
        Session session = open();
        try (Stream<Customer> customers = stream(session)) {
            assertEquals(0, customers.iterator().next().getScore());
        }
        assertStatements(
                recorder(),
                1,
                () -> assertEquals(
                        MANY - 1,
                        session.get(Customer.class, last).orElseThrow().getScore()));
    }

    @Test
    void stream_whole_givesEachInOrder() {
        try (Stream<Customer> customers = stream(open())) {
            List<Integer> scores = customers.map(Customer::getScore).toList();
            assertEquals(MANY, scores.size());
            assertEquals(0, scores.get(0));
            assertEquals(MANY - 1, scores.get(MANY - 1));
            assertTrue(scores.equals(scores.stream().sorted().toList()));
        }
    }

    @Test
    void stream_withRelatedObjects_givesThemComplete() {
        for (LoaderOption option : List.of(joinedload(Customer_.orders), selectinload(Customer_.orders))) {
            try (Session session = open();
                    Stream<Customer> customers = stream(session, option)) {
                assertEquals(
                        10,
                        customers
                                .mapToInt(customer -> customer.getOrders().size())
                                .sum());
            }
        }
    }

    @Test
    void stream_closedEarly_leavesTheSessionUsable() {
        Session session = open();
        try (Stream<Customer> customers = stream(session)) {
            assertEquals(0, customers.findFirst().orElseThrow().getScore());
        }
        session.add(new Customer("another"));
        session.commit();
        assertEquals(MANY + 1, rows("customers"));
    }
}

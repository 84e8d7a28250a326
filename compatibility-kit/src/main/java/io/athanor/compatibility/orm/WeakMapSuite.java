package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a session keeps alive. */
public class WeakMapSuite extends ShopSuite {

    private static final int MOST_COLLECTIONS = 100;

    WeakMapSuite(TestBed bed) {
        super(bed);
    }

    private static long alive(List<WeakReference<Customer>> customers) {
        return customers.stream().filter(customer -> customer.get() != null).count();
    }

    /** Objects that nobody holds any more when this is over, some of them changed. */
    private static List<WeakReference<Customer>> loaded(Session session, int changed) {
        List<WeakReference<Customer>> references = new ArrayList<>();
        List<Customer> customers = session.query(Customer.class).all();
        for (int i = 0; i < customers.size(); i++) {
            if (i < changed) {
                customers.get(i).setName("changed");
            }
            references.add(new WeakReference<>(customers.get(i)));
        }
        return references;
    }

    @Test
    @Feature("ORM-S-40")
    void cleanObjectsThatNobodyHolds_areCollected_changedOnesAreKeptAndWritten() {
        Object[] given = new Object[50];
        for (int i = 0; i < given.length; i++) {
            given[i] = new Customer("name " + i);
        }
        given(given);
        Session session = open();
        List<WeakReference<Customer>> customers = loaded(session, 3);
        for (int i = 0; i < MOST_COLLECTIONS && alive(customers) > 3; i++) {
            System.gc();
        }
        assertEquals(
                List.of(0, 1, 2),
                IntStream.range(0, customers.size())
                        .filter(i -> customers.get(i).get() != null)
                        .boxed()
                        .toList());
        for (int i = 0; i < 3; i++) {
            assertNotNull(customers.get(i).get());
        }
        assertEquals(3, session.dirty().size());
        session.commit();
        for (int i = 0; i < MOST_COLLECTIONS && alive(customers) > 0; i++) {
            System.gc();
        }
        assertEquals(0, alive(customers));
        List<Customer> again = session.query(Customer.class).all();
        assertEquals(
                3,
                again.stream()
                        .filter(customer -> customer.getName().equals("changed"))
                        .count());
        assertTrue(session.contains(again.get(49)));
    }
}

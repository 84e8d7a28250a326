package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.feature.Feature;
import io.athanor.orm.Bundle;
import io.athanor.orm.PreparedQuery;
import io.athanor.orm.QueryParameter;
import io.athanor.orm.Session;
import io.athanor.sql.AthanorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries that are constants of the program: built once, named, checked by the compiler. */
public class PreparedQuerySuite extends ShopSuite {

    private static final QueryParameter<String> NAME = QueryParameter.of("name", Customer_.name);
    private static final QueryParameter<Integer> LEAST = QueryParameter.of("least", Customer_.score);

    private static final PreparedQuery<Customer> BY_NAME =
            PreparedQuery.of(select(Customer_.ENTITY).where(Customer_.name.eq(NAME.value())), Customer.class);

    private static final PreparedQuery<Customer> BY_SCORE = PreparedQuery.of(
            select(Customer_.ENTITY)
                    .where(Customer_.score.ge(LEAST.value()))
                    .orderBy(Customer_.score)
                    .options(selectinload(Customer_.orders)),
            Customer.class);

    private static final PreparedQuery<Named> NAMED = PreparedQuery.of(
            select(Customer_.name).where(Customer_.score.ge(LEAST.value())).orderBy(Customer_.score),
            Bundle.of(Customer_.name, Customer_.score, Named::new));

    record Named(String name, int score) {}

    PreparedQuerySuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        Customer bob = new Customer("bob", null, 5);
        bob.getOrders().addAll(List.of(new Order("b-1"), new Order("b-2")));
        given(new Customer("ann", null, 1), bob, new Customer("cid", null, 9));
    }

    @Test
    @Feature("ORM-Q-67")
    void namedQuery_withParametersOfTheirTypes() {
        Session session = open();
        assertEquals("ann", BY_NAME.in(session).with(NAME, "ann").one().getName());
        assertEquals(5, BY_NAME.in(session).with(NAME, "bob").one().getScore());
        assertTrue(BY_NAME.in(session).params("name", "nobody").oneOrNone().isEmpty());
        assertEquals(
                List.of(new Named("bob", 5), new Named("cid", 9)),
                NAMED.in(session).with(LEAST, 5).all());
        assertThrows(
                MultipleResultsFoundException.class,
                () -> NAMED.in(session).with(LEAST, 0).one());
        assertThrows(AthanorException.class, () -> BY_NAME.in(session).all(), "a value is missing");
    }

    @Test
    void objects_areThoseOfTheSession() {
        Session session = open();
        Customer bob = session.query(Customer.class).filterBy("name", "bob").one();
        assertSame(bob, BY_NAME.in(session).with(NAME, "bob").one());
        bob.setName("rob");
        assertSame(bob, BY_NAME.in(session).with(NAME, "rob").one());
        assertSame(bob, BY_NAME.in(session).with(NAME, "rob").populateExisting().one());
    }

    @Test
    void executions_doNotAskTheCache() {
        Session session = open();
        BY_NAME.in(session).with(NAME, "ann").one();
        long asked = hitsAndMisses();
        for (String name : List.of("ann", "bob", "cid")) {
            assertEquals(name, BY_NAME.in(session).with(NAME, name).one().getName());
        }
        assertEquals(asked, hitsAndMisses());
        assertEquals(sql().get(0), sql().get(3));
    }

    private long hitsAndMisses() {
        var statistics = engine().statementCache().statistics();
        return statistics.hits() + statistics.misses();
    }

    @Test
    void relatedObjects_comeAsTheOptionsSay() {
        Session session = open();
        List<Customer> customers = BY_SCORE.in(session).with(LEAST, 5).all();
        assertEquals(2, sql().size());
        assertEquals(
                List.of(2, 0), each(customers, customer -> customer.getOrders().size()));
        assertEquals(2, sql().size());
        Session other = open();
        assertEquals(
                List.of(1, 5, 9),
                BY_SCORE.in(other).with(LEAST, 0).yieldPer(2).stream()
                        .map(Customer::getScore)
                        .toList());
        assertEquals(1, BY_SCORE.in(other).with(LEAST, 0).first().orElseThrow().getScore());
        PreparedQuery<Customer> joined =
                PreparedQuery.of(select(Customer_.ENTITY).options(joinedload(Customer_.orders)), Customer.class);
        refused(() -> joined.in(other).yieldPer(2).all(), "yieldPer()", "Customer.orders");
        assertEquals(3, joined.in(other).timeout(Duration.ofSeconds(30)).all().size());
    }

    @Test
    void otherFactories_compileItAnew() {
        assertEquals("ann", BY_NAME.in(open()).with(NAME, "ann").one().getName());
        Session other = open(io.athanor.orm.SessionOption.NO_EXPIRE_ON_COMMIT);
        assertEquals("bob", BY_NAME.in(other).with(NAME, "bob").one().getName());
        assertEquals("cid", BY_NAME.in(open()).with(NAME, "cid").one().getName());
    }

    @Test
    void threads_shareIt() throws Exception {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Session session = open();
            tasks.add(() -> {
                int found = 0;
                for (int n = 0; n < 20; n++) {
                    found += BY_NAME.in(session)
                            .with(NAME, n % 2 == 0 ? "ann" : "bob")
                            .one()
                            .getScore();
                }
                session.close();
                return found;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> each : threads.invokeAll(tasks)) {
                assertEquals(60, each.get());
            }
        } finally {
            threads.shutdown();
        }
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries combined by set operations, and what is done to their results as one. */
public class CombinedQuerySuite extends ShopSuite {

    CombinedQuerySuite(TestBed bed) {
        super(bed);
    }

    /** Five customers with the scores 0 to 4, each with as many orders. */
    @BeforeEach
    void givenCustomers() {
        for (int score = 0; score < 5; score++) {
            Customer customer = new Customer("c" + score, null, score);
            for (int i = 0; i < score; i++) {
                customer.getOrders().add(new Order(score + "-" + i));
            }
            given(customer);
        }
    }

    private static Query<Customer> upTo(Session session, int score) {
        return session.query(Customer.class).filter(Customer_.score.le(score));
    }

    private static Query<Customer> from(Session session, int score) {
        return session.query(Customer.class).filter(Customer_.score.ge(score));
    }

    private static List<Integer> scores(Query<Customer> query) {
        return each(query.orderBy(Customer_.score).all(), Customer::getScore);
    }

    @Test
    void setOperations_ofObjects() {
        Session session = open();
        assertEquals(List.of(0, 1, 2, 3, 4), scores(upTo(session, 2).union(from(session, 2))));
        assertEquals(6, upTo(session, 2).unionAll(from(session, 2)).count());
        assertEquals(5, upTo(session, 2).unionAll(from(session, 2)).all().size());
        assertEquals(List.of(2), scores(upTo(session, 2).intersect(from(session, 2))));
        assertEquals(List.of(0, 1), scores(upTo(session, 2).except(from(session, 2))));
        assertEquals(
                List.of(0, 3, 4),
                scores(upTo(session, 0)
                        .union(from(session, 4), session.query(Customer.class).filterBy("score", 3))));
    }

    @Test
    void whatIsAdded_appliesToAll() {
        Session session = open();
        Query<Customer> both = upTo(session, 1).union(from(session, 4));
        assertEquals(List.of(1, 4), scores(both.filter(Customer_.score.gt(0))));
        assertEquals(
                List.of(4, 1),
                each(both.orderBy(Customer_.score.desc()).limit(2).all(), Customer::getScore));
        assertEquals(5, both.join(Customer_.orders).count());
        assertEquals(List.of(1), scores(both.filterBy("score", 1)));
        assertEquals(
                List.of(0, 1, 2, 4),
                scores(both.union(session.query(Customer.class).filterBy("score", 2))));
        assertEquals(true, both.exists());
        assertSame(
                session.query(Customer.class).filterBy("score", 4).one(),
                both.filterBy("score", 4).one());
    }

    @Test
    void limitsOfMembers_countTheirRows() {
        Session session = open();
        Query<Customer> lowest =
                session.query(Customer.class).orderBy(Customer_.score).limit(1);
        Query<Customer> highest =
                session.query(Customer.class).orderBy(Customer_.score.desc()).limit(2);
        assertEquals(List.of(0, 3, 4), scores(lowest.union(highest)));
    }

    @Test
    void eagerLoads_ofTheResults() {
        for (LoaderOption option :
                List.of(joinedload(Customer_.orders), selectinload(Customer_.orders), subqueryload(Customer_.orders))) {
            Session session = open();
            List<Customer> loaded = upTo(session, 1)
                    .union(from(session, 4))
                    .options(option)
                    .orderBy(Customer_.score)
                    .all();
            recorder().clear();
            assertEquals(
                    List.of(0, 1, 4),
                    each(loaded, customer -> customer.getOrders().size()));
            assertEquals(List.of(), sql());
        }
    }

    @Test
    void rowsAndParameters() {
        Session session = open();
        assertEquals(
                List.of(1, 2),
                each(
                        session.query(Customer_.score)
                                .filter(Sql.text("score = :one"))
                                .params("one", 1)
                                .union(session.query(Customer_.score)
                                        .filter(Sql.text("score = :two"))
                                        .params("two", 2))
                                .orderBy(Customer_.score)
                                .all(),
                        row -> row.get(0)));
        assertEquals(
                4L,
                session.query(Customer_.id)
                        .intersect(session.query(Order_.customerId))
                        .count());
    }

    @Test
    void differentNumbersOfColumns_areRefusedByName() {
        Session session = open();
        String message = refused(
                () -> session.query(Customer_.score, Customer_.name)
                        .union(session.query(Customer_.score))
                        .all(),
                "UNION",
                "2",
                "1");
        assertEquals(
                1,
                session.query(Customer_.score)
                        .filterBy("score", 1)
                        .union(session.query(Customer_.score).filterBy("score", 1))
                        .all()
                        .size(),
                message);
    }
}

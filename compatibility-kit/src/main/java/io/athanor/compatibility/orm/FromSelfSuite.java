package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query over the rows of a query: what comes after a limit counts for those rows only. */
public class FromSelfSuite extends ShopSuite {

    FromSelfSuite(TestBed bed) {
        super(bed);
    }

    /** Six customers with the scores 0 to 5, each with as many orders. */
    @BeforeEach
    void givenCustomers() {
        List<Object> customers = new ArrayList<>();
        for (int score = 0; score < 6; score++) {
            Customer customer = new Customer("c" + score, null, score);
            for (int i = 0; i < score; i++) {
                customer.getOrders().add(new Order(score + "-" + i));
            }
            customers.add(customer);
        }
        given(customers.toArray());
    }

    private static Query<Customer> byScore(Session session) {
        return session.query(Customer.class).orderBy(Customer_.score);
    }

    private static List<Integer> scores(Query<Customer> query) {
        return each(query.all(), Customer::getScore);
    }

    @Test
    void filter_chooseAmongTheRows() {
        Session session = open();
        assertEquals(List.of(2), scores(byScore(session).limit(3).fromSelf().filter(Customer_.score.gt(1))));
        assertTrue(sql().get(0).contains("FROM (SELECT "), sql().toString());
        assertEquals(List.of(1), scores(byScore(session).limit(3).fromSelf().filterBy("score", 1)));
        assertEquals(List.of(), scores(byScore(session).limit(3).fromSelf().filter(Customer_.name.eq("c5"))));
    }

    @Test
    void orderBy_sortsTheRows() {
        Session session = open();
        assertEquals(
                List.of(2, 1, 0), scores(byScore(session).limit(3).fromSelf().orderBy(Customer_.score.desc())));
    }

    @Test
    void limit_countsAmongTheRows() {
        Session session = open();
        Query<Customer> four = byScore(session).limit(4);
        assertEquals(
                List.of(3, 2),
                scores(four.fromSelf().orderBy(Customer_.score.desc()).limit(2)));
        assertEquals(
                List.of(1, 2), scores(four.fromSelf().orderBy(Customer_.score).slice(1, 3)));
    }

    @Test
    void join_joinsTheRows() {
        Session session = open();
        assertEquals(
                List.of(2),
                scores(byScore(session)
                        .limit(3)
                        .fromSelf()
                        .join(Customer_.orders)
                        .filter(Order_.reference.eq("2-1"))));
        assertEquals(
                3, byScore(session).limit(3).fromSelf().join(Customer_.orders).count());
        assertEquals(
                List.of(0),
                scores(byScore(session)
                        .limit(3)
                        .fromSelf()
                        .outerJoin(Customer_.orders)
                        .filter(Order_.id.isNull())));
    }

    @Test
    void relationshipCriteria_areAboutTheRows() {
        Session session = open();
        assertEquals(
                List.of(1, 2),
                scores(byScore(session)
                        .limit(3)
                        .fromSelf()
                        .filter(Customer_.orders.any())
                        .orderBy(Customer_.score)));
    }

    @Test
    void distinctAndGroups_areOfTheRows() {
        Session session = open();
        assertEquals(3, byScore(session).limit(3).fromSelf().distinct().all().size());
        assertEquals(
                List.of(5L),
                each(
                        session.query(Functions.count())
                                .selectFrom(Customer.class)
                                .join(Customer_.orders)
                                .groupBy(Customer_.id)
                                .orderBy(Functions.count().desc())
                                .limit(1)
                                .fromSelf()
                                .all(),
                        row -> row.get(0)));
    }

    @Test
    void count_countsTheRows() {
        Session session = open();
        assertEquals(3, byScore(session).limit(3).fromSelf().count());
        assertEquals(
                1,
                byScore(session)
                        .limit(3)
                        .fromSelf()
                        .filter(Customer_.score.gt(1))
                        .count());
        assertTrue(byScore(session).limit(3).fromSelf().exists());
    }

    @Test
    void results_areTheSessionsObjects() {
        Session session = open();
        List<Customer> first = byScore(session).limit(2).all();
        List<Customer> again =
                byScore(session).limit(2).fromSelf().orderBy(Customer_.score).all();
        assertSame(first.get(0), again.get(0));
        assertSame(first.get(1), again.get(1));
    }

    @Test
    void columns_canBeAskedForByAttribute() {
        Session session = open();
        assertEquals(
                List.of("c1", "c2"),
                each(
                        session.query(Customer_.name, Customer_.score)
                                .orderBy(Customer_.score)
                                .limit(3)
                                .fromSelf()
                                .filter(Customer_.score.gt(0))
                                .orderBy(Customer_.score)
                                .all(),
                        row -> row.get(Customer_.name)));
    }

    @Test
    void eagerLoading_worksForTheRows() {
        for (LoaderOption option :
                List.of(joinedload(Customer_.orders), selectinload(Customer_.orders), subqueryload(Customer_.orders))) {
            Session session = open();
            List<Customer> customers = byScore(session)
                    .limit(3)
                    .fromSelf()
                    .filter(Customer_.score.gt(0))
                    .orderBy(Customer_.score)
                    .options(option)
                    .all();
            assertNoStatements(
                    recorder(),
                    () -> assertEquals(
                            List.of(1, 2),
                            each(customers, customer -> customer.getOrders().size())));
            session.close();
        }
    }

    @Test
    void optionsOfTheInnerQuery_stay() {
        Session session = open();
        List<Customer> customers = byScore(session)
                .options(selectinload(Customer_.orders))
                .limit(2)
                .fromSelf()
                .orderBy(Customer_.score)
                .all();
        assertNoStatements(
                recorder(), () -> assertEquals(1, customers.get(1).getOrders().size()));
    }

    @Test
    void parametersOfTheInnerQuery_stay() {
        Session session = open();
        assertEquals(
                List.of(5),
                scores(session.query(Customer.class)
                        .filter(Sql.text("score > :least"))
                        .params("least", 2)
                        .orderBy(Customer_.score)
                        .limit(3)
                        .fromSelf()
                        .filter(Customer_.score.gt(4))));
    }

    @Test
    void twice_eachCountsForTheRowsOfTheOneBefore() {
        Session session = open();
        assertEquals(
                List.of(3),
                scores(byScore(session)
                        .limit(5)
                        .fromSelf()
                        .orderBy(Customer_.score.desc())
                        .limit(2)
                        .fromSelf()
                        .filter(Customer_.score.lt(4))));
    }

    /** What the error of a criterion after a limit advises. */
    @Test
    void criterionAfterALimit_fromSelf() {
        Session session = open();
        Query<Customer> three = byScore(session).limit(3);
        refused(() -> three.filter(Customer_.score.gt(1)).all(), "fromSelf()");
        assertEquals(List.of(2), scores(three.fromSelf().filter(Customer_.score.gt(1))));
        Query<Customer> alias = three.fromSelf();
        assertEquals(3, alias.all().size());
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Row;
import io.athanor.feature.Feature;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.sql.Element;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.Subquery;
import io.athanor.sql.type.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be asked of a query, and in which forms its results come. */
public class QueryFaceSuite extends ShopSuite {

    QueryFaceSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        Customer bob = new Customer("bob", null, 5);
        bob.getOrders().addAll(List.of(new Order("b-1"), new Order("b-2")));
        given(new Customer("ann", "ann@example.org", 1), bob, new Customer("cid", "cid@example.org", 9));
    }

    private static Query<Customer> byName(Session session) {
        return session.query(Customer.class).orderBy(Customer_.name);
    }

    private static List<String> names(Query<Customer> query) {
        return each(query.all(), Customer::getName);
    }

    @Test
    @Feature({"ORM-Q-05", "ORM-Q-06"})
    void iteration_sendsOneStatementAndNothingBefore() {
        Session session = open();
        Query<Customer> query = byName(session);
        assertEquals(List.of(), sql());
        List<String> names = new ArrayList<>();
        for (Customer customer : query) {
            names.add(customer.getName());
        }
        assertEquals(List.of("ann", "bob", "cid"), names);
        assertEquals(1, sql().size());
        assertEquals(List.of("ann", "bob", "cid"), names(query));
        assertEquals(2, sql().size());
    }

    @Test
    @Feature("ORM-Q-07")
    void first_asksForOneRow() {
        Session session = open();
        assertEquals("ann", byName(session).first().orElseThrow().getName());
        assertTrue(byName(session).filterBy("name", "nobody").first().isEmpty());
        assertTrue(sql().get(0).contains("LIMIT"), sql().toString());
    }

    @Test
    @Feature("ORM-Q-20")
    void at_isTheResultAtThePosition() {
        Session session = open();
        Query<Customer> query = byName(session);
        assertEquals("cid", query.at(2).getName());
        assertTrue(sql().get(0).matches(".* LIMIT \\?( OFFSET|,) \\?"), sql().toString());
        assertEquals("cid", query.offset(1).at(1).getName());
        String message = refusal(NoResultFoundException.class, () -> query.at(3));
        assertTrue(message.contains("3"), message);
        assertThrows(IllegalArgumentException.class, () -> query.at(-1));
    }

    @Test
    @Feature("ORM-Q-21")
    void limitAndOffset_areParameters() {
        Session session = open();
        assertEquals(List.of("bob"), names(byName(session).limit(1).offset(1)));
        assertEquals(List.of("cid"), names(byName(session).limit(5).offset(2)));
        assertEquals(sql().get(0), sql().get(1));
        assertTrue(sql().get(0).matches(".* LIMIT \\?( OFFSET|,) \\?"), sql().toString());
    }

    @Test
    @Feature("ORM-Q-18")
    void orderBy_severalChainedAndTakenBack() {
        Session session = open();
        Query<Customer> query =
                session.query(Customer.class).orderBy(Customer_.email.isNull()).orderBy(Customer_.name.desc());
        assertEquals(List.of("cid", "ann", "bob"), names(query));
        recorder().clear();
        assertEquals(3, query.orderBy((Element) null).all().size());
        assertEquals(
                List.of("bob"), names(query.unordered().orderBy(Customer_.name).slice(1, 2)));
        assertTrue(!sql().get(0).contains("ORDER BY"), sql().toString());
        refused(() -> query.orderBy(Customer_.name, null), "orderBy()", "1");
    }

    @Test
    @Feature("ORM-Q-15")
    void filterBy_byNameByMapAndTyped() {
        Session session = open();
        assertEquals(List.of("bob"), names(session.query(Customer.class).filterBy("name", "bob")));
        assertEquals(List.of("cid"), names(session.query(Customer.class).filterBy(Map.of("name", "cid", "score", 9))));
        assertEquals(List.of("ann"), names(session.query(Customer.class).filterBy(Customer_.score, 1)));
        assertEquals(List.of("bob"), names(session.query(Customer.class).filterBy(Customer_.email, null)));
        String message = refusal(
                UnknownAttributeException.class,
                () -> session.query(Customer.class).filterBy(Map.of("nmae", "bob")));
        assertTrue(message.contains("Did you mean name?"), message);
    }

    @Test
    @Feature("ORM-Q-13")
    void countOfAll_overWhatIsSelectedFrom() {
        Session session = open();
        assertEquals(
                3L,
                session.query(Functions.count("*")).selectFrom(Customer.class).scalar());
        assertTrue(sql().get(0).endsWith("FROM customers"), sql().toString());
    }

    @Test
    @Feature("ORM-Q-22")
    void groupsOfObjects_haveAllColumnsInTheGroup() {
        Session session = open();
        List<Row> rows = session.query(Customer_.ENTITY, Functions.count(Order_.id))
                .outerJoin(Customer_.orders)
                .groupBy(Customer_.ENTITY)
                .having(Functions.count(Order_.id).lt(5L))
                .orderBy(Customer_.name)
                .all();
        assertEquals(List.of(0L, 2L, 0L), each(rows, row -> row.get(1)));
        assertTrue(
                sql().get(0)
                        .contains("GROUP BY customers.id, customers.name, customers.email, customers.score"
                                + " HAVING count(orders.id) < ?"),
                sql().toString());
    }

    @Test
    @Feature("ORM-Q-17")
    void aQueryUsedTwice_givesIndependentStatements() {
        Session session = open();
        Query<Customer> base = session.query(Customer.class).filter(Customer_.score.gt(1));
        Query<Customer> named = base.filterBy("name", "bob");
        Query<Customer> sorted = base.orderBy(Customer_.name.desc());
        assertEquals(List.of("bob"), names(named));
        assertEquals(List.of("cid", "bob"), names(sorted));
        assertEquals(2, base.count());
    }

    @Test
    @Feature("ORM-Q-62")
    void aQueryThatIsTransformed_isAnotherOneOfTheSameResults() {
        Session session = open();
        Query<Customer> selected = session.query(Customer.class).filter(Customer_.score.gt(0));
        assertEquals(
                List.of("cid", "bob"),
                names(selected.orderBy(Customer_.name.desc()).limit(2)));
        assertEquals(3, selected.count());
    }

    @Test
    @Feature("ORM-Q-48")
    void getRefreshed_asksThoughTheObjectIsThere() {
        Session session = open();
        Customer ann = byName(session).first().orElseThrow();
        Integer key = key(ann.getId());
        session.execute(Sql.text("UPDATE customers SET score = 7 WHERE name = 'ann'"));
        assertEquals(1, ann.getScore());
        recorder().clear();
        assertSame(
                ann, session.lookup(Customer.class).populateExisting().get(key).orElseThrow());
        assertEquals(1, sql().size());
        assertEquals(7, ann.getScore());
    }

    @Test
    @Feature({"ORM-Q-39", "ORM-Q-40"})
    void addColumnsAndEntities_makeRows() {
        Session session = open();
        Query<Customer> bob = session.query(Customer.class).filterBy("name", "bob");
        Row row = bob.addColumns(Customer_.score, Customer_.score.plus(1).label("next"))
                .one();
        assertEquals("bob", ((Customer) key(row.get(0))).getName());
        assertEquals(5, row.get(Customer_.score));
        assertEquals(6, ((Number) key(row.get("next"))).intValue());
        List<Row> rows = bob.addEntity(Order.class)
                .filter(Order_.customerId.eq(Customer_.id))
                .orderBy(Order_.reference)
                .all();
        assertEquals(List.of("b-1", "b-2"), each(rows, each -> ((Order) key(each.get(1))).getReference()));
        assertSame(rows.get(0).get("Customer"), rows.get(1).get("Customer"));
        assertEquals(
                2,
                bob.addEntity(Order_.alias("theirs"))
                        .limit(2)
                        .all()
                        .get(0)
                        .values()
                        .size());
    }

    @Test
    @Feature("ORM-Q-04")
    void namesOfColumns_areThoseOfTheText() {
        Session session = open();
        List<Row> rows = session.query(
                        Sql.column("id", Types.INTEGER),
                        Sql.column("name", Types.STRING),
                        Sql.column("thenumber", Types.INTEGER))
                .fromStatement(Sql.text("SELECT id, name, 12 AS thenumber FROM customers WHERE name = :name"))
                .params("name", "ann")
                .all();
        assertEquals(1, rows.size());
        assertEquals(List.of("ann", 12), rows.get(0).values().subList(1, 3));
    }

    @Test
    @Feature("ORM-Q-43")
    void fromStatement_takesASelectAndAUnion() {
        Session session = open();
        assertEquals(
                List.of("cid"),
                names(session.query(Customer.class)
                        .fromStatement(select(Customer_.ENTITY).where(Customer_.score.gt(5)))));
        assertEquals(
                List.of("ann", "cid"),
                names(session.query(Customer.class)
                                .fromStatement(select(Customer_.ENTITY)
                                        .where(Customer_.score.gt(5))
                                        .union(select(Customer_.ENTITY).where(Customer_.score.lt(2)))))
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    @Feature("ORM-Q-65")
    void exists_asksForNothingElse() {
        Session session = open();
        assertTrue(session.query(Customer.class).filterBy("name", "ann").exists());
        assertEquals(
                false, session.query(Customer.class).filterBy("name", "nobody").exists());
        assertTrue(
                sql().get(0).startsWith("SELECT EXISTS (SELECT 1 FROM customers WHERE customers.name = ?)"),
                sql().toString());
        assertEquals(
                List.of("bob"),
                names(session.query(Customer.class)
                        .filter(session.query(Order.class)
                                .filter(Order_.customerId.eq(Customer_.id))
                                .existence())));
    }

    @Test
    @Feature("ORM-Q-68")
    void forUpdate_locksTheRows() {
        Session session = open();
        Query<Customer> locked = session.query(Customer.class).filterBy("name", "ann");
        assertEquals(List.of("ann"), names(locked.forUpdate()));
        assertEquals(List.of("ann"), names(locked.forUpdate(ForUpdate.LOCK.skipLocked())));
        assertEquals(List.of("ann"), names(locked.forUpdate(ForUpdate.LOCK.noWait())));
        assertEquals(
                List.of("bob", "bob"),
                each(
                        session.query(Customer_.name)
                                .join(Customer_.orders)
                                .forUpdate(ForUpdate.LOCK.of(Order_.ENTITY))
                                .all(),
                        row -> row.get(0)));
        if (bed().meets(Requirement.ROW_LOCKS)) {
            assertTrue(sql().get(0).endsWith("FOR UPDATE"), sql().toString());
            assertTrue(sql().get(1).endsWith("FOR UPDATE SKIP LOCKED"), sql().toString());
            assertTrue(sql().get(2).endsWith("FOR UPDATE NOWAIT"), sql().toString());
            Session other = open();
            assertEquals(
                    List.of(),
                    other.query(Customer.class)
                            .filterBy("name", "ann")
                            .forUpdate(ForUpdate.LOCK.skipLocked())
                            .all());
        }
    }

    @Test
    void forUpdate_thenUpdateOrDelete_isRefused() {
        Query<Customer> locked = open().query(Customer.class).forUpdate();
        refused(locked::delete, "delete()", "lock");
    }

    @Test
    void filterIf_leavesOutWhatIsNotGiven() {
        Session session = open();
        assertEquals(
                List.of("bob"),
                names(session.query(Customer.class)
                        .filterIf("bob", Customer_.name::eq)
                        .filterIf((Integer) null, Customer_.score::eq)
                        .filterIf(true, () -> Customer_.score.gt(1))
                        .filterIf(false, () -> Customer_.score.gt(100))));
    }

    @Test
    void timeout_isPassedOnAndBelowASecondRefused() {
        Session session = open();
        assertEquals(List.of("ann", "bob", "cid"), names(byName(session).timeout(Duration.ofSeconds(30))));
        assertEquals(
                3,
                byName(session).timeout(Duration.ofSeconds(30)).yieldPer(2).stream()
                        .count());
        refused(() -> byName(session).timeout(Duration.ofMillis(10)), "second");
    }

    @Test
    void aSelect_isQueriedAsItIs() {
        Session session = open();
        List<Row> rows = session.query(select(Customer_.ENTITY, Customer_.score).where(Customer_.score.gt(1)))
                .orderBy(Customer_.name)
                .all();
        assertEquals(List.of(5, 9), each(rows, row -> row.get(1)));
        Customer bob = session.scalars(select(Customer_.ENTITY).where(Customer_.name.eq("bob")), Customer.class)
                .one();
        assertSame(bob, rows.get(0).get(0));
        assertEquals(
                List.of(1, 5, 9),
                session.scalars(select(Customer_.score).orderBy(Customer_.score), Integer.class)
                        .all());
        assertThrows(
                MultipleResultsFoundException.class,
                () -> session.scalars(select(Customer_.score), Integer.class).one());
        assertEquals(9, session.query(Functions.max(Customer_.score)).scalar(Integer.class));
    }

    @Test
    void subqueryWithLabels_hasColumnsNamedAfterTables() {
        Session session = open();
        Subquery both = session.query(Customer.class, Order.class)
                .join(Customer_.orders)
                .subqueryWithLabels();
        assertEquals(
                List.of("b-1", "b-2"),
                each(
                        session.query(both.c("orders_reference"))
                                .orderBy(both.c("orders_reference"))
                                .all(),
                        row -> row.get(0)));
    }

    @Test
    void distinctOn_whereTheDatabaseHasIt() {
        Session session = open();
        Query<Row> query = session.query(Order_.customerId, Order_.reference)
                .distinctOn(Order_.customerId)
                .orderBy(Order_.customerId, Order_.reference.desc());
        if (bed().meets(Requirement.DISTINCT_ON)) {
            assertEquals(List.of("b-2"), each(query.all(), row -> row.get(1)));
        } else {
            refused(query::all, "DISTINCT ON");
        }
    }

    @Test
    @Feature("ORM-Q-35")
    void aliasWithAName_namesTableAndColumns() {
        Session session = open();
        Customer_.Alias other = Customer_.alias("other_customer");
        assertEquals(
                List.of("bob"),
                each(session.query(other).filter(other.name.eq("bob")).all(), Customer::getName));
        assertEquals(
                List.of("SELECT other_customer.id AS other_customer_id, other_customer.name AS other_customer_name,"
                        + " other_customer.email AS other_customer_email, other_customer.score AS other_customer_score"
                        + " FROM customers AS other_customer WHERE other_customer.name = ?"),
                sql());
    }

    @Test
    @Feature("ORM-Q-64")
    void rowsInsertedAtOnce_areObjectsInTheirOrder() {
        Session session = open();
        List<Object> keys = session.bulk()
                .insertReturningKeys(
                        Customer_.ENTITY,
                        List.of(
                                Map.of("name", "zoe", "score", 3),
                                Map.of("name", "eve", "score", 1),
                                Map.of("name", "kim", "score", 2)));
        assertEquals(
                List.of("zoe", "eve", "kim"),
                each(
                        session.getAll(Customer.class, keys),
                        customer -> key(customer).getName()));
    }

    @Test
    void withHint_ofAClassInSeveralTables_isRefused() {
        Session session = open();
        assertEquals(
                3,
                session.query(Customer.class)
                        .withHint(Customer.class, "NO SUCH HINT", "of another database")
                        .count());
        assertThrows(
                UnsupportedQueryException.class,
                () -> session.query(Customer.class).limit(1).filter(Customer_.score.gt(1)));
    }
}

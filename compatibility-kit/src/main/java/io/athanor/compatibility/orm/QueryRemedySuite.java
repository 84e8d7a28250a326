package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Profile;
import io.athanor.compatibility.shop.Profile_;
import io.athanor.feature.Feature;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the errors of queries advise: each advice is followed, and helps. */
public class QueryRemedySuite extends ShopSuite {

    QueryRemedySuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        Customer ann = new Customer("ann", null, 1);
        ann.setProfile(new Profile("carpe diem"));
        Order order = new Order("a-1");
        order.getLines().add(new OrderLine(1, null, 7));
        ann.getOrders().add(order);
        given(ann, new Customer("bob", null, 2));
    }

    private static Query<Customer> customers(Session session) {
        return session.query(Customer.class).orderBy(Customer_.name);
    }

    private static void assertFindsAnn(Query<Customer> query) {
        assertEquals(List.of("ann"), each(query.all(), Customer::getName));
    }

    @Test
    void unknownAttribute_theOneThatIsSuggested() {
        Session session = open();
        refused(() -> customers(session).filterBy("nmae", "ann").all(), "Did you mean name?");
        assertFindsAnn(customers(session).filterBy("name", "ann"));
        String message = refusal(
                UnknownAttributeException.class,
                () -> customers(session)
                        .filter(Customer_.orders.any("refrence", "a-1"))
                        .all());
        assertEquals("reference", message.replaceAll("(?s).*Did you mean (\\w+)\\?.*", "$1"));
        assertFindsAnn(customers(session).filter(Customer_.orders.any("reference", "a-1")));
    }

    @Test
    void filterByACollection_aMemberOrAny() {
        Session session = open();
        Order order = session.query(Order.class).one();
        refused(() -> customers(session).filterBy("orders", "a-1"), "pass a member", "any()");
        assertFindsAnn(customers(session).filterBy("orders", order));
        assertFindsAnn(customers(session).filter(Customer_.orders.any(Order_.reference.eq("a-1"))));
        assertFindsAnn(customers(session).filter(Customer_.orders.contains(order)));
    }

    @Test
    void filterByWithoutAClass_filterWithAnExpression() {
        Session session = open();
        refused(() -> session.query(Functions.count()).filterBy("name", "ann"), "filter() with an expression");
        assertEquals(
                1L,
                session.query(Functions.count())
                        .filter(Customer_.name.eq("ann"))
                        .scalar());
    }

    @Test
    void filterByTheKeyOfAReference_theAttributeThatHoldsIt() {
        Session session = open();
        Customer ann = customers(session).first().orElseThrow();
        refused(
                () -> session.query(Order.class)
                        .filterBy("customer", ann.getId())
                        .all(),
                "customerId");
        assertEquals(
                1,
                session.query(Order.class).filterBy("customerId", ann.getId()).count());
        assertEquals(1, session.query(Order.class).filterBy("customer", ann).count());
    }

    @Test
    void comparisonWithTheForeignKeyOnTheOtherSide() {
        Session session = open();
        Profile profile = session.query(Profile.class).one();
        assertFindsAnn(customers(session).filter(Customer_.profile.eq(profile)));
        assertFindsAnn(customers(session).filter(Customer_.profile.ne(null)));
        assertEquals(
                0,
                customers(session)
                        .filter(Customer_.profile.eq(profile).not(), Customer_.name.eq("ann"))
                        .count());
        assertEquals(
                0,
                customers(session)
                        .filter(Customer_.profile.ne(profile), Customer_.name.eq("ann"))
                        .count());
        assertEquals(
                0,
                customers(session)
                        .filter(Customer_.profile.eq(null), Customer_.name.eq("ann"))
                        .count());
        assertFindsAnn(customers(session).filter(Customer_.profile.has(Profile_.id.eq(key(profile.getId())))));
    }

    @Test
    void relationshipWhereAColumnStands_compareOrJoin() {
        Session session = open();
        refused(() -> session.query(Order.class).orderBy(Order_.customer).all(), "Order.customer", "join along it");
        assertEquals(
                1,
                session.query(Order.class)
                        .join(Order_.customer)
                        .orderBy(Customer_.name)
                        .all()
                        .size());
    }

    @Test
    void relationshipNamedAsAColumn_compareItAsOne() {
        Session session = open();
        Customer ann = customers(session).first().orElseThrow();
        refused(
                () -> customers(session)
                        .filter(Customer_.orders.any("customer", ann))
                        .all(),
                "Order.customer",
                "eq()");
        assertFindsAnn(customers(session).filter(Customer_.orders.any(Order_.customer.eq(ann))));
    }

    @Test
    void joinAlongARelationshipWithACondition_passTheClass() {
        Session session = open();
        refused(
                () -> customers(session)
                        .join(Customer_.orders, Order_.reference.eq("a-1"))
                        .all(),
                "pass the class as the target");
        assertFindsAnn(customers(session)
                .join(Order.class, Order_.customerId.eq(Customer_.id).and(Order_.reference.eq("a-1"))));
    }

    @Test
    void withParentOfSeveralRelationships_nameTheOneThatIsMeant() {
        Session session = open();
        Customer ann = customers(session).first().orElseThrow();
        refused(() -> session.query(Customer.class).withParent(ann), "name the one that is meant");
        assertEquals(
                1,
                session.query(Order.class)
                        .withParent(ann, Customer_.orders)
                        .all()
                        .size());
    }

    @Test
    void statementWithoutAColumnThatIsSelected_selectIt() {
        Session session = open();
        refused(
                () -> session.query(Customer_.id, Customer_.name)
                        .fromStatement(Sql.text("SELECT id FROM customers"))
                        .all(),
                "\"name\"",
                "id");
        assertEquals(
                2,
                session.query(Customer_.id, Customer_.name)
                        .fromStatement(Sql.text("SELECT id, name FROM customers"))
                        .all()
                        .size());
    }

    @Test
    @Feature("ORM-Q-42")
    void columnsWithoutAColumnThatIsSelected_giveIt() {
        Session session = open();
        refused(
                () -> session.query(Customer_.id, Customer_.name)
                        .fromStatement(
                                Sql.text("SELECT id, name FROM customers").columns(Customer_.id))
                        .all(),
                "columns()",
                "Customer.name");
        assertEquals(
                2,
                session.query(Customer_.id, Customer_.name)
                        .fromStatement(
                                Sql.text("SELECT id, name FROM customers").columns(Customer_.id, Customer_.name))
                        .all()
                        .size());
    }

    @Test
    void statementWithoutTheKey_selectIt() {
        Session session = open();
        refused(
                () -> session.query(Customer.class)
                        .fromStatement(Sql.text("SELECT name FROM customers"))
                        .all(),
                "\"id\"",
                "primary key of Customer");
        List<Customer> customers = session.query(Customer.class)
                .fromStatement(Sql.text("SELECT id, name FROM customers ORDER BY name"))
                .all();
        assertEquals(List.of("ann", "bob"), each(customers, Customer::getName));
        assertEquals(2, customers.get(1).getScore());
    }

    @Test
    void sliceThatRunsBackwards_fromThereToAtLeastAsMuch() {
        Query<Customer> query = customers(open());
        refused(() -> query.slice(2, 1), "from 2 to 1");
        refused(() -> query.slice(-1, 1), "from -1 to 1");
        assertEquals(List.of("bob"), each(query.slice(1, 2).all(), Customer::getName));
    }

    @Test
    void partsOfAKeyInTheWrongNumber_thoseThatAreNamed() {
        Session session = open();
        OrderLine line = session.query(OrderLine.class).one();
        String message = refused(() -> session.get(OrderLine.class, key(line.getOrderId())), "orderId", "lineNumber");
        Object[] parts = message.indexOf("orderId") < message.indexOf("lineNumber")
                ? new Object[] {key(line.getOrderId()), line.getLineNumber()}
                : new Object[] {line.getLineNumber(), key(line.getOrderId())};
        assertSame(line, session.get(OrderLine.class, parts).orElseThrow());
    }

    @Test
    void optionOfAnotherClass_thePathThatIsSuggested() {
        Session session = open();
        refused(() -> customers(session).options(joinedload(Order_.lines)).all(), "Customer.orders");
        Customer ann = customers(session)
                .options(joinedload(Customer_.orders).joinedload(Order_.lines))
                .first()
                .orElseThrow();
        assertNoStatements(
                recorder(),
                () -> assertEquals(1, ann.getOrders().get(0).getLines().size()));
    }

    @Test
    void containsEagerWithoutTheJoin_joinIt() {
        Session session = open();
        refused(
                () -> customers(session)
                        .options(containsEager(Customer_.orders))
                        .all(),
                "join");
        assertFindsAnn(customers(session).join(Customer_.orders).options(containsEager(Customer_.orders)));
    }

    @Test
    void optionOfADynamicCollection_queryIt() {
        Session session = open();
        refused(() -> customers(session).options(joinedload(Customer_.visits)).all(), "query");
        Customer ann = customers(session).first().orElseThrow();
        assertEquals(List.of(), ann.getVisits().query().all());
    }

    @Test
    void criterionAfterAStatement_putIntoTheStatement() {
        Session session = open();
        Query<Customer> query = customers(session);
        refused(
                () -> session.query(Customer.class)
                        .fromStatement(Sql.text("SELECT * FROM customers"))
                        .filter(Customer_.score.eq(1))
                        .all(),
                "fromStatement");
        assertFindsAnn(session.query(Customer.class)
                .fromStatement(Sql.text("SELECT * FROM customers WHERE score = :score"))
                .params("score", 1));
        assertEquals("ann", query.first().orElseThrow().getName());
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Category;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.feature.Feature;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that would mean something else after a limit or a statement than they say: refused by name. */
public class QueryShapeSuite extends ShopSuite {

    private static final Map<String, UnaryOperator<Query<Customer>>> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("filter", query -> query.filter(Customer_.score.gt(1)));
        CHANGES.put("filterBy", query -> query.filterBy("score", 1));
        CHANGES.put("orderBy", query -> query.orderBy(Customer_.name));
        CHANGES.put("groupBy", query -> query.groupBy(Customer_.score));
        CHANGES.put("having", query -> query.having(Functions.count().gt(1L)));
        CHANGES.put("distinct", Query::distinct);
        CHANGES.put("join", query -> query.join(Customer_.orders));
        CHANGES.put("outerJoin", query -> query.outerJoin(Customer_.orders));
        CHANGES.put("selectFrom", query -> query.selectFrom(Customer.class));
    }

    QueryShapeSuite(TestBed bed) {
        super(bed);
    }

    /** Twelve customers with the scores 0 to 11. */
    @BeforeEach
    void givenCustomers() {
        given(IntStream.range(0, 12)
                .mapToObj(score -> new Customer("c" + score, null, score))
                .toArray());
    }

    private static Query<Customer> byScore(Session session) {
        return session.query(Customer.class).orderBy(Customer_.score);
    }

    private static List<Integer> scores(Query<Customer> query) {
        return each(query.all(), Customer::getScore);
    }

    @Test
    void afterLimit_isRefusedByNameWithTheRemedy() {
        Query<Customer> query = byScore(open()).limit(3);
        CHANGES.forEach((name, change) -> refused(() -> change.apply(query).all(), name + "()", "limit", "fromSelf()"));
    }

    @Test
    void afterOffset_isRefusedByNameWithTheRemedy() {
        Query<Customer> query = byScore(open()).offset(3);
        CHANGES.forEach(
                (name, change) -> refused(() -> change.apply(query).all(), name + "()", "offset", "fromSelf()"));
    }

    @Test
    void afterSlice_isRefusedByNameWithTheRemedy() {
        Query<Customer> query = byScore(open()).slice(1, 3);
        CHANGES.forEach((name, change) -> refused(() -> change.apply(query).all(), name + "()", "fromSelf()"));
    }

    @Test
    void afterLimit_withParent_isRefused() {
        Session session = open();
        Customer ann = byScore(session).first().orElseThrow();
        refused(
                () -> session.query(Order.class)
                        .limit(3)
                        .withParent(ann, Customer_.orders)
                        .all(),
                "fromSelf()");
    }

    @Test
    void afterLimit_whatDoesNotChangeTheRows_isAllowed() {
        Query<Customer> query = byScore(open()).limit(3);
        assertEquals(3, query.options(joinedload(Customer_.orders)).all().size());
        assertEquals(3, query.options(selectinload(Customer_.orders)).count());
        assertEquals(2, query.limit(2).all().size());
        assertEquals(List.of(4, 5, 6), scores(query.offset(4)));
        assertTrue(query.exists());
        assertEquals(0, query.first().orElseThrow().getScore());
    }

    @Test
    void first_afterSlice_isTheFirstOfIt() {
        Query<Customer> query = byScore(open());
        assertEquals(5, query.slice(5, 9).first().orElseThrow().getScore());
        assertEquals(2, query.offset(2).first().orElseThrow().getScore());
        assertTrue(query.limit(0).first().isEmpty());
        assertTrue(query.slice(3, 3).first().isEmpty());
    }

    @Test
    void exists_ofAnEmptySlice_isFalse() {
        Query<Customer> query = byScore(open());
        assertEquals(false, query.slice(12, 20).exists());
        assertEquals(false, query.limit(0).exists());
    }

    @Test
    void slice_afterOffset_countsFromThere() {
        Query<Customer> query = byScore(open()).offset(2);
        assertEquals(List.of(7, 8, 9, 10, 11), scores(query.slice(5, 10)));
        assertEquals(List.of(2, 3, 4), scores(query.slice(0, 3)));
        assertEquals(List.of(5), scores(query.slice(3, 4)));
    }

    @Test
    @Feature("ORM-Q-19")
    void slice_ofASlice_countsFromItsBeginning() {
        Query<Customer> query = byScore(open());
        assertEquals(List.of(3, 4), scores(query.slice(2, 8).slice(1, 3)));
        assertEquals(List.of(6, 7), scores(query.slice(1, 12).slice(2, 9).slice(3, 5)));
    }

    @Test
    void slice_afterLimit_replacesIt() {
        assertEquals(List.of(1, 2), scores(byScore(open()).limit(5).slice(1, 3)));
    }

    private static Query<Customer> fromStatement(Session session) {
        return session.query(Customer.class)
                .fromStatement(Sql.text("SELECT * FROM customers WHERE score < 5 ORDER BY score"));
    }

    @Test
    void afterFromStatement_isRefusedByName() {
        Query<Customer> query = fromStatement(open());
        CHANGES.forEach((name, change) -> refused(() -> change.apply(query).all(), name + "()", "fromStatement"));
        refused(() -> query.limit(2).all(), "limit()", "fromStatement");
        refused(() -> query.offset(2).all(), "offset()", "fromStatement");
        refused(() -> query.slice(1, 2).all(), "slice()", "fromStatement");
        refused(() -> query.options(joinedload(Customer_.orders)).all(), "joinedload", "fromStatement");
    }

    @Test
    void afterFromStatement_whatNeedsAQuery_isRefusedByName() {
        Session session = open();
        Query<Customer> query = fromStatement(session);
        refused(query::count, "count()", "fromStatement");
        refused(query::subquery, "subquery()", "fromStatement");
        refused(() -> query.subquery("s"), "subquery()", "fromStatement");
        refused(query::statement, "statement()", "fromStatement");
        refused(
                () -> session.query(Order.class)
                        .filter(Order_.customerId.in(query))
                        .all(),
                "fromStatement");
    }

    @Test
    void afterFromStatement_whatReadsItsRows_isAllowed() {
        Query<Customer> query = fromStatement(open());
        assertEquals(List.of(0, 1, 2, 3, 4), scores(query));
        assertEquals(0, query.first().orElseThrow().getScore());
        assertEquals(5, query.stream().count());
        assertTrue(query.toString().contains("score < 5"), query.toString());
    }

    @Test
    void fromStatement_afterWhatItWouldDrop_isRefusedByName() {
        Session session = open();
        Query<Customer> all = session.query(Customer.class);
        for (Query<Customer> query : List.of(
                all.filter(Customer_.score.gt(1)),
                all.filterBy("score", 1),
                all.orderBy(Customer_.name),
                all.limit(2),
                all.offset(2),
                all.distinct(),
                all.join(Customer_.orders))) {
            refused(
                    () -> query.fromStatement(Sql.text("SELECT * FROM customers"))
                            .all(),
                    "fromStatement()");
        }
    }

    @Test
    void filterBy_noMemberOfACollection_isRefusedWithTheWayToAsk() {
        refused(() -> open().query(Customer.class).filterBy("orders", "o-1"), "Customer.orders", "any()");
    }

    @Test
    void filterBy_withoutAnEntity_isRefusedWithTheWayToAsk() {
        refused(() -> open().query(Functions.count()).filterBy("name", "ann"), "name", "filter()");
    }

    @Test
    @Feature("ORM-Q-45")
    void withParent_severalRelationships_areNamed() {
        Category category = new Category("c");
        given(category);
        Session session = open();
        Category found = session.query(Category.class).one();
        refused(() -> session.query(Category.class).withParent(found), "Category.parent", "Category.children");
    }
}

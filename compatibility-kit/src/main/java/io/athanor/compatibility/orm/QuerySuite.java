package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderStatus;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.engine.MultipleResultsFoundException;
import io.athanor.engine.NoResultFoundException;
import io.athanor.engine.Row;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.feature.Feature;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.orm.metamodel.UnknownAttributeException;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.LikeOption;
import io.athanor.sql.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries over one class: criteria of every kind, order, slices, counts, and statements in text. */
public class QuerySuite extends ShopSuite {

    QuerySuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        given(
                new Customer("ann", "ann@example.org", 1),
                new Customer("bob", null, 5),
                new Customer("cid", "cid@example.com", 9),
                new Customer("50%_off", "shop@example.org", 9));
    }

    private List<String> names(Expression<Boolean> criterion) {
        return names(open().query(Customer.class).filter(criterion));
    }

    private static List<String> names(Query<Customer> query) {
        return each(query.orderBy(Customer_.name).all(), Customer::getName);
    }

    @Test
    @Feature({"ORM-A-03", "ORM-Q-14"})
    void filter_comparisons() {
        assertEquals(List.of("ann"), names(Customer_.name.eq("ann")));
        assertEquals(List.of("50%_off", "bob", "cid"), names(Customer_.name.ne("ann")));
        assertEquals(List.of("ann"), names(Customer_.score.lt(5)));
        assertEquals(List.of("ann", "bob"), names(Customer_.score.le(5)));
        assertEquals(List.of("50%_off", "cid"), names(Customer_.score.gt(5)));
        assertEquals(List.of("50%_off", "bob", "cid"), names(Customer_.score.ge(5)));
        assertEquals(List.of("bob"), names(Customer_.score.between(2, 8)));
    }

    @Test
    void filter_null() {
        assertEquals(List.of("bob"), names(Customer_.email.isNull()));
        assertEquals(List.of("bob"), names(Customer_.email.eq((String) null)));
        assertEquals(List.of("50%_off", "ann", "cid"), names(Customer_.email.isNotNull()));
        assertEquals(List.of("50%_off", "ann", "cid"), names(Customer_.email.ne((String) null)));
    }

    @Test
    void filter_lists() {
        assertEquals(List.of("ann", "cid"), names(Customer_.name.in("ann", "cid", "nobody")));
        assertEquals(List.of("50%_off", "bob"), names(Customer_.name.notIn(List.of("ann", "cid"))));
        assertEquals(List.of(), names(Customer_.name.in(List.of())));
        assertEquals(List.of("50%_off", "ann", "bob", "cid"), names(Customer_.name.notIn(List.of())));
    }

    @Test
    void filter_longList_findsAll() {
        List<Integer> scores = IntStream.range(0, 5000).boxed().toList();
        assertEquals(4, names(Customer_.score.in(scores)).size());
    }

    @Test
    void filter_patterns() {
        assertEquals(List.of("50%_off", "ann"), names(Customer_.email.like("%example.org")));
        assertEquals(List.of("cid"), names(Customer_.email.notLike("%example.org")));
        assertEquals(List.of("ann"), names(Customer_.name.ilike("A_N")));
        assertEquals(List.of("bob", "cid"), names(Customer_.name.notIlike("%N%").and(Customer_.name.ne("50%_off"))));
        assertEquals(List.of("50%_off"), names(Customer_.name.startsWith("50%_", LikeOption.AUTOESCAPE)));
        assertEquals(List.of(), names(Customer_.name.startsWith("50__", LikeOption.AUTOESCAPE)));
        assertEquals(List.of("50%_off"), names(Customer_.name.startsWith("50__")));
        assertEquals(List.of("50%_off"), names(Customer_.name.contains("%", LikeOption.AUTOESCAPE)));
        assertEquals(List.of("50%_off"), names(Customer_.name.endsWith("_off", LikeOption.AUTOESCAPE)));
        assertEquals(List.of("50%_off"), names(Customer_.name.like("50!%%", '!')));
    }

    @Test
    @Feature("ORM-Q-14")
    void filter_conjunctions() {
        Expression<Boolean> ann = Customer_.name.eq("ann");
        assertEquals(List.of("ann", "bob"), names(Sql.or(ann, Customer_.score.eq(5))));
        assertEquals(List.of("ann"), names(Sql.and(ann, Customer_.score.eq(1))));
        assertEquals(
                List.of("cid"),
                names(Customer_.name.eq("ann").or(Customer_.score.eq(9)).and(Customer_.email.like("%com"))));
        assertEquals(List.of("bob"), names(Sql.not(Customer_.score.eq(1).or(Customer_.score.eq(9)))));
        assertEquals(
                List.of("cid"),
                names(open().query(Customer.class)
                        .filter(Customer_.score.eq(9), Customer_.email.isNotNull())
                        .filter(Customer_.name.ne("50%_off"))));
    }

    @Test
    void filter_arithmeticFunctionsAndOtherColumns() {
        assertEquals(List.of("bob"), names(Customer_.score.plus(1).eq(6)));
        assertEquals(List.of("ann"), names(Functions.upper(Customer_.name).eq("ANN")));
        assertEquals(List.of("ann"), names(Customer_.name.concat("@example.org").eq(Customer_.email)));
        assertEquals(
                List.of("bob"),
                names(Functions.coalesce(Customer_.email, Sql.literal("none")).eq("none")));
    }

    @Test
    void filter_valuesOfOtherTypes() {
        Product pen = new Product("pen", "1.50");
        pen.setSince(LocalDate.of(2020, 1, 1));
        Product ink = new Product("ink", "10.00");
        ink.setAvailable(false);
        Order order = new Order("o-1");
        order.setStatus(OrderStatus.PAID);
        order.setPlacedAt(LocalDateTime.of(2026, 1, 2, 3, 4, 5));
        given(pen, ink, order);
        Session session = open();
        assertEquals("pen", productWhere(session, Product_.price.lt(new BigDecimal("9.99"))));
        assertEquals("ink", productWhere(session, Product_.price.eq(new BigDecimal("10"))));
        assertEquals("pen", productWhere(session, Product_.available));
        assertEquals("ink", productWhere(session, Product_.available.eq(false)));
        assertEquals("pen", productWhere(session, Product_.since.le(LocalDate.of(2020, 1, 1))));
        assertEquals(
                1,
                session.query(Order.class)
                        .filter(Order_.status.in(OrderStatus.PAID, OrderStatus.SHIPPED))
                        .filter(Order_.placedAt.gt(LocalDateTime.of(2026, 1, 2, 3, 4, 4)))
                        .count());
    }

    private static String productWhere(Session session, Expression<Boolean> criterion) {
        return session.query(Product.class).filter(criterion).one().getName();
    }

    @Test
    @Feature("ORM-Q-16")
    void filterBy_equalityByName() {
        Session session = open();
        assertEquals(
                "cid",
                session.query(Customer.class)
                        .filterBy("score", 9)
                        .filterBy("email", "cid@example.com")
                        .one()
                        .getName());
        assertEquals(
                "bob",
                session.query(Customer.class).filterBy("email", null).one().getName());
    }

    @Test
    void filterBy_unknownAttribute_isRefusedWithASuggestion() {
        String message = refusal(
                UnknownAttributeException.class,
                () -> open().query(Customer.class).filterBy("nam", "ann"));
        assertTrue(message.contains(Customer.class.getName()), message);
        assertTrue(message.contains("\"nam\"") && message.contains("Did you mean name?"), message);
    }

    @Test
    void filterBy_wrongTypeOrMember_isRefused() {
        Query<Customer> query = open().query(Customer.class);
        String type = refusal(IllegalArgumentException.class, () -> query.filterBy("score", "nine"));
        assertTrue(type.contains("score") && type.contains("Integer") && type.contains("String"), type);
        String collection = refusal(IllegalArgumentException.class, () -> query.filterBy("orders", "o-1"));
        assertTrue(collection.contains("any()"), collection);
    }

    @Test
    void orderBy_severalKeysBothWays() {
        assertEquals(
                List.of("50%_off", "cid", "bob", "ann"),
                each(
                        open().query(Customer.class)
                                .orderBy(Customer_.score.desc(), Customer_.name.asc())
                                .all(),
                        Customer::getName));
    }

    @Test
    void slices_areTakenByTheDatabase() {
        Session session = open();
        Query<Customer> query = session.query(Customer.class).orderBy(Customer_.name);
        assertEquals(List.of("ann", "bob"), each(query.slice(1, 3).all(), Customer::getName));
        assertEquals(List.of("50%_off"), each(query.slice(0, 1).all(), Customer::getName));
        assertEquals(List.of("bob", "cid"), each(query.offset(2).all(), Customer::getName));
        assertEquals(List.of("cid"), each(query.limit(5).offset(3).all(), Customer::getName));
        assertEquals(List.of(), query.slice(2, 2).all());
        assertThrows(IllegalArgumentException.class, () -> query.slice(3, 2));
    }

    @Test
    @Feature({"ORM-Q-08", "ORM-Q-09", "ORM-Q-10"})
    void results_oneFirstScalarExists() {
        Session session = open();
        Query<Customer> all = session.query(Customer.class).orderBy(Customer_.name);
        Query<Customer> none = all.filterBy("name", "nobody");
        assertEquals("50%_off", all.first().orElseThrow().getName());
        assertTrue(none.first().isEmpty());
        assertTrue(none.oneOrNone().isEmpty());
        assertThrows(NoResultFoundException.class, none::one);
        assertThrows(MultipleResultsFoundException.class, all::one);
        assertThrows(MultipleResultsFoundException.class, all::oneOrNone);
        assertTrue(all.exists());
        assertFalse(none.exists());
        assertEquals(9, session.query(Functions.max(Customer_.score)).scalar());
        assertNull(session.query(Customer_.score)
                .filter(Customer_.name.eq("nobody"))
                .scalar());
        assertThrows(MultipleResultsFoundException.class, session.query(Customer_.score)::scalar);
    }

    @Test
    void results_areIterableAndAStream() {
        List<String> names = new ArrayList<>();
        for (Customer customer : open().query(Customer.class).orderBy(Customer_.name)) {
            names.add(customer.getName());
        }
        assertEquals(List.of("50%_off", "ann", "bob", "cid"), names);
        assertEquals(
                15,
                open().query(Customer.class).filter(Customer_.name.ne("cid")).stream()
                        .mapToInt(Customer::getScore)
                        .sum());
    }

    @Test
    @Feature("ORM-Q-03")
    void rows_ofAttributesLabelsAndObjects() {
        Session session = open();
        Expression<Integer> twice = Customer_.score.times(2).label("twice");
        Row row = session.query(Customer_.name, twice)
                .filter(Customer_.name.eq("bob"))
                .one();
        assertEquals("bob", row.get(Customer_.name));
        assertEquals("bob", row.get("name"));
        assertEquals(10, row.get(twice));
        assertEquals(10, ((Number) Objects.requireNonNull(row.get("twice"))).intValue());
        Row mixed = session.query(Customer.class, Customer_.score)
                .filter(Customer_.name.eq("bob"))
                .one();
        Customer bob = session.query(Customer.class).filterBy("name", "bob").one();
        assertSame(bob, mixed.get("Customer"));
        assertEquals(5, mixed.get(1));
    }

    @Test
    @Feature("ORM-Q-12")
    void rows_groups() {
        Session session = open();
        List<Row> rows = session.query(Customer_.score, Functions.count(Customer_.id))
                .groupBy(Customer_.score)
                .having(Functions.count(Customer_.id).gt(1L))
                .all();
        assertEquals(1, rows.size());
        assertEquals(List.of(9, 2L), rows.get(0).values());
        assertEquals(
                List.of(1, 5, 9),
                each(
                        session.query(Customer_.score)
                                .distinct()
                                .orderBy(Customer_.score)
                                .all(),
                        row -> row.get(0)));
    }

    @Test
    @Feature("ORM-Q-12")
    void rows_groupedByAnExpressionThatHoldsAValue() {
        Session session = open();
        var rest = Customer_.score.modulo(4);
        List<Row> rows = session.query(rest, Functions.count(Customer_.id))
                .groupBy(rest)
                .orderBy(rest)
                .all();
        assertEquals(List.of(List.of(1, 4L)), rows.stream().map(Row::values).toList());
    }

    @Test
    @Feature("ORM-Q-11")
    void count_countsRowsOfTheQueryAsItIs() {
        Session session = open();
        assertEquals(4, session.query(Customer.class).count());
        assertEquals(2, session.query(Customer.class).limit(2).count());
        assertEquals(3, session.query(Customer_.score).distinct().count());
        recorder().clear();
        assertEquals(
                1, session.query(Customer_.id).filter(Customer_.score.lt(5)).count());
        assertEquals(
                List.of("SELECT count(*) AS count_1 FROM (SELECT customers.id AS customers_id FROM customers"
                        + " WHERE customers.score < ?) AS anon_1"),
                sql());
    }

    @Test
    @Feature("ORM-Q-44")
    void text_asCriterionWithNamedParameters() {
        Session session = open();
        Query<Customer> query = session.query(Customer.class)
                .filter(Sql.text("score > :least and name <> :name"))
                .orderBy(Customer_.name);
        assertEquals(
                List.of("bob", "cid"),
                each(query.params("least", 1).params("name", "50%_off").all(), Customer::getName));
        assertEquals(2, query.params("least", 1).params("name", "50%_off").count());
        assertEquals(
                List.of("50%_off"),
                each(query.params("least", 8).params("name", "cid").all(), Customer::getName));
    }

    @Test
    void text_hostileParameter_isAValue() {
        Session session = open();
        assertEquals(
                0,
                session.query(Customer.class)
                        .filter(Sql.text("name = :name"))
                        .params("name", "x' OR '1'='1")
                        .count());
        assertEquals(4, rows("customers"));
    }

    @Test
    @Feature("ORM-Q-41")
    void fromStatement_columnsByName() {
        Session session = open();
        List<Customer> found = session.query(Customer.class)
                .fromStatement(Sql.text("SELECT * FROM customers WHERE score = :score ORDER BY name"))
                .params("score", 9)
                .all();
        assertEquals(List.of("50%_off", "cid"), each(found, Customer::getName));
        assertEquals(List.of(9, 9), each(found, Customer::getScore));
    }

    @Test
    void fromStatement_columnsByPosition() {
        Session session = open();
        Customer bob = session.query(Customer.class)
                .fromStatement(Sql.text("SELECT id, score, name FROM customers WHERE name = 'bob'")
                        .columns(Customer_.id, Customer_.score, Customer_.name))
                .one();
        assertEquals(5, bob.getScore());
        assertEquals("bob", bob.getName());
        assertNull(bob.getEmail());
    }

    @Test
    void fromStatement_wrongText_tellsStatement() {
        String message = refusal(
                ProgrammingException.class,
                () -> open().query(Customer.class)
                        .fromStatement(Sql.text("SELECT * FROM no_such_table"))
                        .all());
        assertTrue(message.contains("no_such_table"), message);
    }

    @Test
    @Feature("ORM-Q-17")
    void query_isImmutable() {
        Session session = open();
        Query<Customer> all = session.query(Customer.class);
        Query<Customer> some = all.filter(Customer_.score.eq(9));
        assertEquals(2, some.all().size());
        assertEquals(4, all.all().size());
    }

    @Test
    void statements_ofDifferentValues_shareACacheEntry() {
        Session session = open();
        long before = engine().statementCache().statistics().misses();
        for (int score : List.of(1, 5, 9)) {
            session.query(Customer.class).filter(Customer_.score.eq(score)).all();
            session.query(Customer.class)
                    .filter(Customer_.score.in(IntStream.range(0, score).boxed().toList()))
                    .all();
        }
        assertTrue(engine().statementCache().statistics().misses() - before <= 2);
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.engine.Row;
import io.athanor.engine.RowMapping;
import io.athanor.engine.RowMappingException;
import io.athanor.orm.Bundle;
import io.athanor.orm.Session;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that hold what constructors make of some of their columns. */
public class BundleSuite extends ShopSuite {

    BundleSuite(TestBed bed) {
        super(bed);
    }

    record Named(String name, int score) {}

    record Card(String name, @Nullable String email, long orders) {}

    @BeforeEach
    void givenCustomers() {
        Customer bob = new Customer("bob", null, 5);
        bob.getOrders().addAll(List.of(new Order("b-1"), new Order("b-2")));
        given(new Customer("ann", "ann@example.org", 1), bob);
    }

    @Test
    void aConstructor_makesTheResults() {
        Session session = open();
        assertEquals(
                List.of(new Named("ann", 1), new Named("bob", 5)),
                session.query(Bundle.of(Customer_.name, Customer_.score, Named::new))
                        .orderBy(Customer_.name)
                        .all());
        assertEquals(
                List.of(new Card("ann", "ann@example.org", 0), new Card("bob", null, 2)),
                session.query(Bundle.of(Customer_.name, Customer_.email, Functions.count(Order_.id), Card::new))
                        .outerJoin(Customer_.orders)
                        .groupBy(Customer_.name, Customer_.email)
                        .orderBy(Customer_.name)
                        .all());
        assertEquals(
                "BOB",
                session.query(Bundle.of(Customer_.name, Customer_.score, Named::new)
                                .map(named -> named.name().toUpperCase(java.util.Locale.ROOT)))
                        .filterBy("name", "bob")
                        .one());
    }

    @Test
    void aBundle_isOneValueOfARow() {
        Session session = open();
        List<Row> rows = session.query(
                        Customer_.ENTITY,
                        Bundle.of("both", Customer_.name, Customer_.score),
                        Bundle.of(Customer_.name, Customer_.score, Named::new).named("record"),
                        Customer_.score.plus(1).label("next"))
                .orderBy(Customer_.name)
                .all();
        Row ann = rows.get(0);
        assertEquals("ann", ((Customer) key(ann.get(0))).getName());
        assertEquals(List.of("ann", 1), key(ann.get("both", Row.class)).values());
        assertEquals("ann", key(ann.get("both", Row.class)).get(Customer_.name));
        assertEquals(new Named("ann", 1), ann.get("record"));
        assertEquals(2, ((Number) key(ann.get("next"))).intValue());
        Row nested = session.query(
                        Bundle.of("outer", Customer_.score, Bundle.of("inner", Customer_.name)), Customer_.id)
                .filterBy("name", "bob")
                .one();
        Row outer = key(nested.get("outer", Row.class));
        assertEquals(5, outer.get(0));
        assertEquals(List.of("bob"), key(outer.get("inner", Row.class)).values());
        assertEquals(
                List.of(new Named("ann", 1), new Named("bob", 5)),
                each(
                        session.query(select(Bundle.of(Customer_.name, Customer_.score, Named::new), Customer_.id))
                                .orderBy(Customer_.name)
                                .all(),
                        row -> row.get(0)));
    }

    @Test
    void columnsAdded_standBehindABundle() {
        Session session = open();
        Row row = session.query(Bundle.of(Customer_.name, Customer_.score, Named::new))
                .addColumns(Customer_.score)
                .filterBy("name", "bob")
                .one();
        assertEquals(List.of(new Named("bob", 5), 5), row.values());
    }

    @Test
    void recordsByNames_areCheckedWhenTheQueryIsBuilt() {
        Session session = open();
        RowMapping<Named> mapping = RowMapping.ofRecord(MethodHandles.lookup(), Named.class);
        assertEquals(
                List.of(new Named("ann", 1), new Named("bob", 5)),
                session.query(Customer_.score, Customer_.name)
                        .as(mapping)
                        .orderBy(Customer_.name)
                        .all());
        String message = refusal(
                RowMappingException.class,
                () -> session.query(Customer_.name, Customer_.email).as(mapping));
        assertEquals(true, message.contains("score"), message);
        assertThrows(
                UnsupportedQueryException.class,
                () -> session.query(Customer.class).as(mapping));
        assertEquals(
                List.of(new Named("ann", 2)),
                session.query(Customer_.name, Customer_.score.plus(1).label("score"))
                        .filter(Sql.text("score = 1"))
                        .as(mapping)
                        .all());
    }
}

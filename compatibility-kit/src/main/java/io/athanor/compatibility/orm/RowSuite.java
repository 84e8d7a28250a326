package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.engine.Row;
import io.athanor.engine.RowAccessException;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows of queries of several things. */
public class RowSuite extends ShopSuite {

    RowSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenCustomers() {
        Customer ann = new Customer("ann", "ann@example.org", 1);
        ann.setOrders(new ArrayList<>(List.of(new Order("A-1"), new Order("A-2"))));
        given(ann, new Customer("bob", null, 5));
    }

    @Test
    @Feature("ROW-02")
    void fields_areNamedAfterClassAndAttribute() {
        Row row = open().query(Customer.class, Customer_.name)
                .orderBy(Customer_.name)
                .first()
                .orElseThrow();
        assertEquals(List.of("Customer", "name"), row.metadata().names());
        assertEquals("ann", row.get("name"));
        assertEquals(
                "ann", assertInstanceOf(Customer.class, row.get("Customer")).getName());
    }

    @Test
    @Feature("ROW-03")
    void fields_ofLabelAndAlias_haveTheirNames() {
        Customer_.Alias alias = Customer_.alias("customer_alias");
        Row row = open().query(alias, alias.name.label("name_label"))
                .orderBy(alias.name)
                .first()
                .orElseThrow();
        assertEquals(List.of("customer_alias", "name_label"), row.metadata().names());
        assertEquals("ann", row.get("name_label"));
        assertEquals(
                "ann",
                assertInstanceOf(Customer.class, row.get("customer_alias")).getName());
        assertThrows(RowAccessException.class, () -> row.get("name"));
        assertThrows(RowAccessException.class, () -> row.get("Customer"));
    }

    @Test
    @Feature("ROW-05")
    void rows_ofEntityAndColumn_holdTheIdentityMappedObjectAndTheValueOrNull() {
        Session session = open();
        List<Row> rows = session.query(Customer.class, Customer_.email)
                .orderBy(Customer_.name)
                .all();
        Customer ann = session.query(Customer.class).filterBy("name", "ann").one();
        assertSame(ann, rows.get(0).get(0));
        assertEquals("ann@example.org", rows.get(0).get(1));
        assertNull(rows.get(1).get(1));
        assertEquals("bob", key(rows.get(1).get(0, Customer.class)).getName());
    }

    /** A query of one class makes its objects unique itself; rows are left as they are. */
    @Test
    @Feature("ROW-08")
    void query_ofJoinedCollection_resultsInEachObjectOnce() {
        Session session = open();
        List<Customer> joined = session.query(Customer.class)
                .options(joinedload(Customer_.orders))
                .orderBy(Customer_.name)
                .all();
        assertEquals(List.of("ann", "bob"), each(joined, Customer::getName));
        assertEquals(2, joined.get(0).getOrders().size());
        List<Row> pairs = session.query(Customer.class, Order.class)
                .filter(Customer_.id.eq(Order_.customerId))
                .all();
        assertEquals(2, pairs.size());
        assertSame(pairs.get(0).get(0), pairs.get(1).get(0));
        assertEquals(
                1,
                session.query(Customer.class)
                        .join(Customer_.orders)
                        .distinct()
                        .all()
                        .size());
    }
}

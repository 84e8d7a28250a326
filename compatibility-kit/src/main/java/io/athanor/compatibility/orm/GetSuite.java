package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Tag;
import io.athanor.orm.Session;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects by key: values that say the key in another type are understood where nothing is lost, else refused. */
public class GetSuite extends ShopSuite {

    private long orderId;
    private int customerId;

    GetSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenOrder() {
        Customer ann = new Customer("ann");
        Order order = new Order("o-1");
        order.getLines().add(new OrderLine(1, null, 5));
        ann.getOrders().add(order);
        given(ann, new Tag("new"));
        Session session = open();
        orderId = key(session.query(Order.class).one().getId());
        customerId = key(session.query(Customer.class).one().getId());
    }

    @Test
    void integer_forALongKey_isTheSameObject() {
        Session session = open();
        Order order = session.get(Order.class, (int) orderId).orElseThrow();
        assertEquals("o-1", order.getReference());
        assertNoStatements(
                recorder(),
                () -> assertSame(order, session.get(Order.class, orderId).orElseThrow()));
        assertNoStatements(
                recorder(),
                () -> assertSame(order, session.get(Order.class, (int) orderId).orElseThrow()));
    }

    @Test
    void integer_forALongPartOfAKey_isTheSameObject() {
        Session session = open();
        OrderLine line = session.query(OrderLine.class).one();
        assertNoStatements(
                recorder(),
                () -> assertSame(
                        line, session.get(OrderLine.class, (int) orderId, 1).orElseThrow()));
    }

    @Test
    void shorterNumbers_areUnderstood() {
        Session session = open();
        Order order = session.query(Order.class).one();
        assertSame(order, session.get(Order.class, (short) orderId).orElseThrow());
        assertTrue(session.get(Customer.class, (byte) 0).isEmpty());
    }

    @Test
    void long_forAnIntegerKey_isUnderstoodWhereNothingIsLost() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        assertSame(ann, session.get(Customer.class, (long) customerId).orElseThrow());
    }

    @Test
    void long_thatIsNoInteger_isRefused() {
        Session session = open();
        refused(
                () -> session.get(Customer.class, customerId + (1L << 32)),
                "Customer.id",
                "Integer",
                String.valueOf(customerId + (1L << 32)));
    }

    @Test
    void fraction_isRefused() {
        refused(() -> open().get(Customer.class, 1.5), "Customer.id", "Integer", "Double");
    }

    @Test
    void text_forANumber_isRefused() {
        refused(() -> open().get(Order.class, "1"), "Order.id", "Long", "String");
    }

    @Test
    void number_forAText_isRefused() {
        refused(() -> open().get(Tag.class, 1), "Tag.code", "String", "Integer");
    }

    @Test
    void anyOtherType_isRefused() {
        refused(() -> open().get(Tag.class, UUID.randomUUID()), "Tag.code", "String", "UUID");
    }

    @Test
    void object_inPlaceOfItsKey_isRefused() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        refused(() -> session.get(Customer.class, ann), "Customer.id", "Integer");
    }

    @Test
    void listOfTheParts_isRefused() {
        refused(() -> open().get(OrderLine.class, List.of(orderId, 1)), "OrderLine", "orderId", "lineNumber");
    }

    @Test
    void partsInTheWrongOrder_areRefusedWhereTheirTypesTell() {
        refused(() -> open().get(OrderLine.class, "1", orderId), "OrderLine.orderId", "Long", "String");
    }

    @Test
    void tooFewParts_areRefusedWithTheNamesOfAll() {
        refused(() -> open().get(OrderLine.class, orderId), "OrderLine", "orderId", "lineNumber");
    }

    @Test
    void tooManyParts_areRefusedWithTheNamesOfAll() {
        refused(() -> open().get(Customer.class, 1, 2), "Customer", "id");
    }

    @Test
    void noParts_areRefused() {
        refused(() -> open().get(Customer.class), "Customer", "id");
    }

    @Test
    void null_isRefused() {
        refused(() -> open().get(Customer.class, MappedSuite.<Object>nothing()), "Customer.id", "null");
        refused(() -> open().get(OrderLine.class, orderId, nothing()), "OrderLine.lineNumber", "null");
    }

    @Test
    void refusal_leavesTheSessionAsItWas() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        refused(() -> session.get(Customer.class, "ann"));
        assertSame(ann, session.get(Customer.class, customerId).orElseThrow());
        ann.setScore(7);
        session.commit();
        assertEquals(7, ann.getScore());
    }
}

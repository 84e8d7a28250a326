package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static io.athanor.testkit.StatementAssertions.assertStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.OrderStatus;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Review;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Ticket;
import io.athanor.compatibility.shop.Ticket_;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.testkit.RecordedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a flush writes: which rows and columns, in which order, in how many statements. */
public class FlushSuite extends ShopSuite {

    FlushSuite(TestBed bed) {
        super(bed);
    }

    private static List<Customer> customers(int number) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            customers.add(new Customer("name " + i, null, i));
        }
        return customers;
    }

    @Test
    void flush_primitiveKeyField_getsAGeneratedKey() {
        Registry registry = Registry.of(Ticket_.ENTITY);
        registry.metadata().createAll(engine());
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            Ticket first = new Ticket("a");
            Ticket second = new Ticket("b");
            session.addAll(List.of(first, second));
            session.flush();
            assertTrue(first.getId() > 0, "the key is " + first.getId());
            assertTrue(second.getId() > first.getId(), "the keys are " + first.getId() + " and " + second.getId());
            session.commit();
            assertSame(second, session.get(Ticket.class, second.getId()).orElseThrow());
            assertEquals("b", second.getSeat());
        } finally {
            registry.metadata().dropAll(engine());
        }
    }

    @Test
    @Feature({"ORM-S-27", "BEY-18"})
    void flush_thousandNewObjects_eachHasTheKeyOfItsOwnRow() {
        Session session = open();
        List<Customer> customers = customers(1000);
        session.addAll(customers);
        session.commit();
        assertTrue(recorder().statements().size() <= 10, () -> sql().toString());
        Set<Integer> keys = new HashSet<>(each(customers, Customer::getId));
        assertEquals(1000, keys.size());
        Session other = open();
        other.query(Customer.class).all();
        for (Customer customer : customers) {
            Customer row = other.get(Customer.class, key(customer.getId())).orElseThrow();
            assertEquals(customer.getName(), row.getName());
            assertEquals(customer.getScore(), row.getScore());
        }
    }

    @Test
    @Feature("ORM-R-15")
    void flush_thousandNewObjectsWithChildren_eachChildRefersToItsParent() {
        Session session = open();
        List<Customer> customers = customers(1000);
        for (Customer customer : customers) {
            customer.getOrders().add(new Order("of " + customer.getScore()));
        }
        session.addAll(customers);
        session.commit();
        List<Order> orders = open().query(Order.class).join(Order_.customer).all();
        assertEquals(1000, orders.size());
        for (Order order : orders) {
            Customer customer = Objects.requireNonNull(order.getCustomer());
            assertEquals("of " + customer.getScore(), order.getReference());
        }
    }

    @Test
    void flush_newObjects_writesTheTablesInTheOrderOfTheirKeys() {
        Session session = open();
        Order order = new Order("o-1");
        order.order(new Product("pen", "1.50"), 2);
        session.add(order);
        session.add(new Customer("ann"));
        order.setCustomer(new Customer("bob"));
        session.flush();
        List<String> tables = sql().stream()
                .filter(text -> text.startsWith("INSERT"))
                .map(text -> text.split(" ", 4)[2].replace("`", ""))
                .distinct()
                .toList();
        assertTrue(tables.indexOf("customers") < tables.indexOf("orders"), tables.toString());
        assertTrue(tables.indexOf("orders") < tables.indexOf("order_lines"), tables.toString());
        assertTrue(tables.indexOf("products") < tables.indexOf("order_lines"), tables.toString());
        assertEquals(4, tables.size());
    }

    @Test
    @Feature("ORM-A-06")
    void flush_changedObject_updatesTheChangedColumnsOnly() {
        given(new Customer("ann", null, 1));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        recorder().clear();
        ann.setScore(2);
        session.flush();
        RecordedEvent update = recorder().statements().get(0);
        assertEquals(List.of("UPDATE customers SET score=? WHERE customers.id = ?"), sql());
        assertEquals(List.of(2, Objects.requireNonNull(ann.getId())), update.parameters());
    }

    @Test
    @Feature("ORM-A-01")
    void flush_valueThatWasSetBack_sendsNothing() {
        given(new Customer("ann"));
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        ann.setName("anna");
        ann.setName("ann");
        assertNoStatements(recorder(), session::flush);
    }

    @Test
    void flush_changesOfTheSameColumns_areOneBatch() {
        given(customers(3).toArray());
        Session session = open();
        List<Customer> all =
                session.query(Customer.class).orderBy(Customer_.score).all();
        all.forEach(customer -> customer.setName("new " + customer.getScore()));
        assertStatements(recorder(), 1, session::flush);
        session.commit();
        assertEquals(
                List.of("new 0", "new 1", "new 2"),
                each(open().query(Customer.class).orderBy(Customer_.score).all(), Customer::getName));
    }

    @Test
    void flush_valuesOfEveryKind_comeBackAsTheyWere() {
        Customer ann = new Customer("Änne 😀 'x\\y\"", null, -1);
        Order order = new Order("o-1");
        order.setStatus(OrderStatus.SHIPPED);
        order.setPlacedAt(LocalDateTime.of(2026, 2, 28, 23, 59, 58));
        ann.getOrders().add(order);
        Product pen = new Product("pen", "12345678.90");
        pen.setAvailable(false);
        pen.setSince(LocalDate.of(2024, 2, 29));
        given(ann, pen, new Review("long ".repeat(2000), pen));
        Session session = open();
        Customer customer = session.query(Customer.class).one();
        assertEquals("Änne 😀 'x\\y\"", customer.getName());
        assertNull(customer.getEmail());
        assertEquals(-1, customer.getScore());
        Order placed = customer.getOrders().get(0);
        assertEquals(OrderStatus.SHIPPED, placed.getStatus());
        assertEquals(LocalDateTime.of(2026, 2, 28, 23, 59, 58), placed.getPlacedAt());
        Product product = session.query(Product.class).one();
        assertEquals(new BigDecimal("12345678.90"), product.getPrice());
        assertEquals(LocalDate.of(2024, 2, 29), product.getSince());
        assertEquals(false, product.isAvailable());
        assertEquals("long ".repeat(2000), session.query(Review.class).one().getOpinion());
    }

    @Test
    void flush_valueSetToNull_isNullInTheRow() {
        given(new Customer("ann", "a@example.org", 1));
        Session session = open();
        session.query(Customer.class).one().setEmail(null);
        session.commit();
        assertEquals(
                1, open().query(Customer.class).filter(Customer_.email.isNull()).count());
    }

    @Test
    @Feature({"ORM-R-26", "ORM-M-26"})
    void compositeKey_partOfANewParent_isCopiedFromIt() {
        Session session = open();
        Order order = new Order("o-1");
        Product pen = new Product("pen", "1.00");
        OrderLine first = order.order(pen, 1);
        OrderLine second = order.order(pen, 2);
        session.add(order);
        session.commit();
        assertNotNull(order.getId());
        assertEquals(order.getId(), first.getOrderId());
        assertSame(first, session.get(OrderLine.class, key(order.getId()), 1).orElseThrow());
        assertSame(second, session.get(OrderLine.class, key(order.getId()), 2).orElseThrow());
        assertTrue(session.get(OrderLine.class, key(order.getId()), 3).isEmpty());
        OrderLine row = open().get(OrderLine.class, key(order.getId()), 2).orElseThrow();
        assertEquals(2, row.getQuantity());
    }

    @Test
    void compositeKey_rowsAreUpdatedAndDeletedByAllItsParts() {
        Order given = new Order("o-1");
        Product pen = new Product("pen", "1.00");
        given.order(pen, 1);
        given.order(pen, 2);
        given(given);
        Session session = open();
        Order order = session.query(Order.class).one();
        List<OrderLine> lines = order.getLines();
        recorder().clear();
        lines.get(0).setQuantity(10);
        session.delete(lines.get(1));
        session.flush();
        assertEquals(
                List.of(
                        "UPDATE order_lines SET quantity=? WHERE order_lines.order_id = ?"
                                + " AND order_lines.line_number = ?",
                        "DELETE FROM order_lines WHERE order_lines.order_id = ? AND order_lines.line_number = ?"),
                sql());
        session.commit();
        OrderLine left = open().query(OrderLine.class).one();
        assertEquals(1, left.getLineNumber());
        assertEquals(10, left.getQuantity());
    }

    @Test
    @Feature("ORM-S-33")
    void flush_changedRowIsGone_isStale() {
        given(new Customer("ann"));
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Customer ann = session.query(Customer.class).one();
        session.commit();
        elsewhere("DELETE FROM customers");
        ann.setName("anna");
        String message = refusal(StaleDataException.class, session::flush);
        assertTrue(message.contains("Customer") && message.contains("\"customers\""), message);
    }

    @Test
    void flush_deletedRowIsGone_isStale() {
        given(new Tag("new"));
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Tag tag = session.query(Tag.class).one();
        session.commit();
        elsewhere("DELETE FROM tags");
        session.delete(tag);
        assertThrows(StaleDataException.class, session::flush);
    }

    @Test
    void flush_rowsAreGoneAndCountsAreNotChecked_goesOn() {
        given(new Customer("ann"), new Tag("old"));
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT, SessionOption.NO_ROW_COUNT_CHECK);
        Customer ann = session.query(Customer.class).one();
        Tag tag = session.query(Tag.class).one();
        session.commit();
        elsewhere("DELETE FROM customers");
        elsewhere("DELETE FROM tags");
        ann.setName("anna");
        session.delete(tag);
        session.add(new Tag("new"));
        session.commit();
        assertEquals(1, open().query(Tag.class).count());
        assertEquals(0, open().query(Customer.class).count());
    }

    @Test
    void read_expiredObjectWhoseRowIsGone_isStale() {
        Session session = open();
        Customer ann = new Customer("ann");
        session.add(ann);
        session.commit();
        elsewhere("DELETE FROM customers");
        String message = refusal(StaleDataException.class, ann::getName);
        assertTrue(message.contains("Customer") && message.contains("gone"), message);
    }

    @Test
    void flush_refusedByTheDatabase_isRolledBackAndTheSessionGoesOn() {
        given(new Product("pen", "1.00"));
        Session session = open();
        Customer ann = new Customer("ann");
        Product second = new Product("pen", "2.00");
        session.add(ann);
        session.add(second);
        assertThrows(IntegrityException.class, session::flush);
        assertEquals(0, session.query(Customer.class).count());
        second.setName("pencil");
        session.addAll(List.of(ann, second));
        session.commit();
        assertEquals(1, rows("customers"));
        assertEquals(2, rows("products"));
    }

    @Test
    @Feature("BEY-37")
    void flush_twoNewObjectsWithOneKey_isRefused() {
        Session session = open();
        session.add(new Tag("new"));
        session.add(new Tag("new"));
        assertThrows(IntegrityException.class, session::flush);
        assertTrue(sql().stream().allMatch(text -> text.startsWith("INSERT")), () -> sql().toString());
        assertEquals(0, rows("tags"));
    }

    @Test
    void flush_referenceToAnObjectInNoSession_isRefusedWithARemedy() {
        Session session = open();
        session.add(new Review("good", new Product("pen", "1.00")));
        String message = refusal(SessionStateException.class, session::flush);
        assertTrue(message.contains("Review.product") && message.contains("SAVE_UPDATE"), message);
    }

    @Test
    @Feature("ORM-S-07")
    void flush_nothingToDo_sendsNothingAndTakesNoConnection() {
        Session session = open();
        session.flush();
        session.commit();
        assertEquals(List.of(), recorder().events());
    }

    @Test
    void delete_andInsertOfTheSameKeyInTwoFlushes_areTwoRowsInTurn() {
        given(new Tag("new"));
        Session session = open();
        session.delete(session.query(Tag.class).one());
        session.flush();
        Tag again = new Tag("new");
        session.add(again);
        session.commit();
        assertSame(again, session.query(Tag.class).one());
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Tag;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.orm.ObjectState;
import io.athanor.orm.ScopedSession;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionListener;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.SessionStateException;
import io.athanor.testkit.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a session's transaction begins and ends, and what is sent in between. */
public class SessionTransactionSuite extends ShopSuite {

    SessionTransactionSuite(TestBed bed) {
        super(bed);
    }

    /** Begins and ends of transactions, and the first words of statements. */
    private List<String> events() {
        return recorder().events().stream()
                .map(event -> event.isStatement()
                        ? event.text().substring(0, event.text().indexOf(' '))
                        : event.text())
                .toList();
    }

    private List<String> statements() {
        return recorder().events().stream()
                .filter(RecordedEvent::isStatement)
                .map(RecordedEvent::text)
                .toList();
    }

    @Test
    @Feature("ORM-S-03")
    void sessionOfAnEngine_worksWithoutAFactory() {
        try (Session session = Session.of(engine(), registry(), SessionOption.NO_EXPIRE_ON_COMMIT)) {
            Tag tag = new Tag("red");
            session.add(tag);
            session.commit();
            assertNoStatements(recorder(), () -> assertEquals("red", tag.getCode()));
            assertEquals(1, session.query(Tag.class).count());
        }
    }

    @Test
    @Feature("ORM-S-06")
    void newObjects_areNotAddedByThemselves_aScopeMayAddThem() {
        Session session = open();
        Tag lonely = new Tag("lonely");
        session.commit();
        assertEquals(ObjectState.TRANSIENT, ObjectState.of(lonely));
        ScopedSession scoped = ScopedSession.perThread(SessionFactory.of(engine(), registry()));
        Tag tag = saved(scoped, new Tag("saved"));
        assertEquals(ObjectState.PENDING, ObjectState.of(tag));
        scoped.current().commit();
        scoped.remove();
        assertEquals(1, rows("tags"));
    }

    /** What a program whose objects are to be saved by themselves writes in its constructors' stead. */
    private static <E> E saved(ScopedSession scoped, E object) {
        scoped.current().add(object);
        return object;
    }

    @Test
    @Feature({"ORM-S-09", "ORM-S-31"})
    void addAll_objectsAreInsertedInTheirOrder_tableByTable() {
        Session session = open();
        List<Customer> customers =
                Stream.of("wendy", "mary", "fred").map(Customer::new).toList();
        customers.get(0).getOrders().add(new Order("first"));
        session.addAll(customers);
        session.flush();
        List<Integer> keys = customers.stream().map(Customer::getId).toList();
        assertEquals(keys.stream().sorted().toList(), keys);
        assertTrue(
                statements().get(0).startsWith("INSERT INTO customers"),
                () -> statements().toString());
        assertEquals(
                1,
                statements().stream()
                        .filter(text -> text.contains("INTO orders"))
                        .count());
        session.expireAll();
        assertEquals(
                List.of("wendy", "mary", "fred"),
                session.getAll(Customer.class, keys).stream()
                        .map(customer -> customer == null ? "" : customer.getName())
                        .toList());
    }

    @Test
    @Feature({"ORM-S-19", "ORM-S-20"})
    void commit_flushesCommitsAndReleases_theNextQueryBeginsAnother() {
        given(new Customer("ed"));
        Session session = open();
        Customer ed = session.query(Customer.class).one();
        ed.setName("eddie");
        session.addAll(List.of(new Customer("wendy"), new Customer("mary")));
        recorder().clear();
        assertEquals(1, engine().poolStatus().inUse());
        session.commit();
        List<String> sent = events();
        assertEquals("UPDATE", sent.get(0), sent::toString);
        assertTrue(sent.subList(1, sent.size() - 1).contains("INSERT"), sent::toString);
        assertEquals("COMMIT", sent.get(sent.size() - 1), sent::toString);
        assertEquals(0, engine().poolStatus().inUse());
        assertFalse(sent.contains("BEGIN"), sent::toString);
        recorder().clear();
        session.query(Customer.class).all();
        assertEquals(List.of("BEGIN", "SELECT"), events());
    }

    @Test
    @Feature("ORM-S-26")
    void close_rollsBackAndReleases_objectsStayReadable() {
        Session session = open();
        Customer ed = new Customer("ed");
        session.add(ed);
        session.flush();
        recorder().clear();
        session.close();
        assertEquals(List.of("ROLLBACK"), events());
        assertEquals(0, engine().poolStatus().inUse());
        assertEquals(ObjectState.DETACHED, ObjectState.of(ed));
        assertEquals("ed", ed.getName());
        assertNotNull(ed.getId());
        assertEquals(0, rows("customers"));
    }

    @Test
    @Feature("ORM-S-35")
    void changeOfARelatedObject_isItsUpdateAlone() {
        Order given = new Order("o1");
        given.order(new Product("lamp", "1.00"), 2);
        given(given);
        Session session = open();
        Order order = session.query(Order.class).one();
        Product product = order.getLines().get(0).getProduct();
        assertNotNull(product);
        product.setName("light");
        recorder().clear();
        session.flush();
        assertEquals(List.of("UPDATE products SET name=? WHERE products.id = ?"), statements());
    }

    @Test
    @Feature("ORM-S-18")
    void withoutAutobegin_aLoneFlushHasATransactionOfItsOwn() {
        Session session = open(SessionOption.NO_AUTOBEGIN);
        Customer ed = new Customer("ed");
        session.add(ed);
        session.flush();
        assertEquals(List.of("BEGIN", "INSERT", "COMMIT"), events());
        assertEquals(0, engine().poolStatus().inUse());
        assertEquals(1, rows("customers"));
        assertEquals("ed", ed.getName());
        ed.setName("eddie");
        recorder().clear();
        session.flush();
        assertEquals(List.of("BEGIN", "UPDATE", "COMMIT"), events());
        session.flush();
        assertEquals(3, events().size());
    }

    @Test
    void withoutAutobegin_aLoneFlushThatFails_isRolledBack() {
        given(new Customer("ed"));
        Session session = open(SessionOption.NO_AUTOBEGIN);
        Customer nameless = new Customer(nothing());
        session.addAll(List.of(new Customer("wendy"), nameless));
        assertThrows(IntegrityException.class, session::flush);
        assertEquals(0, engine().poolStatus().inUse());
        assertEquals(ObjectState.TRANSIENT, ObjectState.of(nameless));
        assertEquals(1, rows("customers"));
    }

    @Test
    void withoutAutobegin_aQueryIsRefused_untilATransactionIsBegun() {
        given(new Customer("ed"));
        Session session = open(SessionOption.NO_AUTOBEGIN);
        int[] begun = {0};
        session.listen(new SessionListener() {
            @Override
            public void afterBegin(Session of) {
                begun[0]++;
            }
        });
        SessionStateException refused = assertThrows(
                SessionStateException.class, () -> session.query(Customer.class).all());
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("begin()"), refused.getMessage());
        assertThrows(SessionStateException.class, session::beginNested);
        session.begin();
        assertEquals(1, session.query(Customer.class).all().size());
        SessionStateException twice = assertThrows(SessionStateException.class, session::begin);
        assertTrue(Objects.requireNonNull(twice.getMessage()).contains("beginNested"), twice.getMessage());
        session.add(new Customer("wendy"));
        session.flush();
        session.rollback();
        assertEquals(1, rows("customers"));
        assertThrows(
                SessionStateException.class, () -> session.query(Customer.class).all());
        assertEquals(1, begun[0]);
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Category;
import io.athanor.compatibility.shop.Category_;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Note;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Review;
import io.athanor.compatibility.shop.Tag;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.IdentityConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The values of objects from elsewhere, taken over into the session's own. */
public class MergeSuite extends ShopSuite {

    MergeSuite(TestBed bed) {
        super(bed);
    }

    /** Ann has the order o-1 with the lines 1 and 2 and a note. */
    @BeforeEach
    void givenCustomer() {
        Customer ann = new Customer("ann", "a@example.org", 1);
        Order order = new Order("o-1");
        order.getLines().addAll(List.of(new OrderLine(1, null, 10), new OrderLine(2, null, 20)));
        order.getNotes().add(new Note("urgent"));
        ann.getOrders().add(order);
        given(ann);
    }

    /** Ann as somebody has her who is in no session, with her orders and their lines. */
    private Customer detached() {
        try (Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT)) {
            return session.query(Customer.class)
                    .options(selectinload(Customer_.orders).selectinload(Order_.lines))
                    .one();
        }
    }

    private Customer bareDetached() {
        try (Session session = open()) {
            return session.query(Customer.class).one();
        }
    }

    @Test
    @Feature("ORM-S-37")
    void detachedObject_itsChangesAreTakenOver() {
        Customer given = bareDetached();
        given.setScore(7);
        Session session = open();
        Customer ann = session.merge(given);
        assertNotSame(given, ann);
        assertTrue(session.contains(ann));
        assertFalse(session.contains(given));
        assertEquals(7, ann.getScore());
        assertEquals(Set.of(ann), session.dirty());
        session.commit();
        assertEquals(7, open().query(Customer.class).one().getScore());
    }

    @Test
    void objectInTheSessionAlready_isTheOneThatIsReturned() {
        Customer given = bareDetached();
        given.setScore(7);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        assertNoStatements(recorder(), () -> assertSame(ann, session.merge(given)));
        assertEquals(7, ann.getScore());
    }

    @Test
    void unchangedObject_changesNothing() {
        Customer given = detached();
        Session session = open();
        session.merge(given);
        assertEquals(Set.of(), session.dirty());
        recorder().clear();
        session.flush();
        assertEquals(List.of(), sql());
    }

    @Test
    void ownObject_isReturnedAsItIs() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        assertSame(ann, session.merge(ann));
        Customer bob = new Customer("bob");
        session.add(bob);
        assertSame(bob, session.merge(bob));
    }

    @Test
    void newObjectWithTheKeyOfARow_changesTheRow() {
        given(new Tag("new"));
        Session session = open();
        Tag second = new Tag("new");
        second.getProducts().add(new Product("pen", "1.00"));
        Tag merged = session.merge(second);
        assertNotSame(second, merged);
        session.commit();
        assertEquals(1, rows("tags"));
        assertEquals(1, rows("product_tags"));
    }

    @Test
    void newObjectWithAKeyThatNoRowHas_isNew() {
        Session session = open();
        Tag given = new Tag("new");
        Tag merged = session.merge(given);
        assertNotSame(given, merged);
        assertEquals(Set.of(merged), session.pending());
        session.commit();
        assertEquals(1, rows("tags"));
    }

    @Test
    void newObjectWithoutAKey_isNewWithoutALook() {
        Session session = open();
        Customer given = new Customer("bob", null, 5);
        Customer[] merged = new Customer[1];
        assertNoStatements(recorder(), () -> merged[0] = session.merge(given));
        assertNotSame(given, merged[0]);
        assertFalse(session.contains(given));
        session.commit();
        assertEquals(5, merged[0].getScore());
        assertEquals(2, rows("customers"));
    }

    @Test
    void null_isTakenOver() {
        Customer given = bareDetached();
        given.setEmail(null);
        Session session = open();
        session.merge(given);
        session.commit();
        assertNull(open().query(Customer.class).one().getEmail());
    }

    @Test
    @Feature("ORM-S-37")
    void graph_isTakenOverAlongTheCascade() {
        Customer given = detached();
        Order order = given.getOrders().get(0);
        order.setReference("changed");
        order.getLines().get(0).setQuantity(99);
        Session session = open();
        Customer ann = session.merge(given);
        Order merged = ann.getOrders().get(0);
        assertNotSame(order, merged);
        assertSame(ann, merged.getCustomer());
        session.commit();
        Order found = open().query(Order.class).one();
        assertEquals("changed", found.getReference());
        assertEquals(List.of(99, 20), each(found.getLines(), OrderLine::getQuantity));
    }

    @Test
    void graph_newMember_isInserted() {
        Customer given = detached();
        given.getOrders().get(0).getLines().add(new OrderLine(3, null, 30));
        given.getOrders().add(new Order("o-2"));
        Session session = open();
        session.merge(given);
        session.commit();
        assertEquals(3, rows("order_lines"));
        assertEquals(2, open().query(Customer.class).one().getOrders().size());
    }

    @Test
    void graph_memberThatIsMissing_isDeletedWhereItIsOwned() {
        Customer given = detached();
        given.getOrders().get(0).getLines().remove(0);
        Session session = open();
        session.merge(given);
        session.commit();
        assertEquals(List.of(20), each(open().query(OrderLine.class).all(), OrderLine::getQuantity));
    }

    @Test
    void graph_memberThatIsMissing_losesItsOwnerWhereItIsNotOwned() {
        Customer given = detached();
        given.getOrders().clear();
        Session session = open();
        session.merge(given);
        session.commit();
        assertNull(open().query(Order.class).one().getCustomerId());
    }

    @Test
    void whatIsNotLoaded_isLeftAsItIs() {
        Customer given = bareDetached();
        Session session = open();
        Customer ann = session.merge(given);
        session.commit();
        assertEquals(1, ann.getOrders().size());
        assertEquals(2, ann.getOrders().get(0).getLines().size());
        assertEquals(1, ann.getOrders().get(0).getNotes().size());
    }

    @Test
    void expiredObject_isLeftAsItIs() {
        Session first = open();
        Customer given = first.query(Customer.class).one();
        first.commit();
        first.close();
        elsewhere("UPDATE customers SET score = 8");
        Session session = open();
        Customer ann = session.merge(given);
        assertEquals(8, ann.getScore());
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void withoutTheCascade_theRelationshipIsLeftAlone() {
        Product pen = new Product("pen", "1.00");
        given(pen, new Review("good", pen));
        Review given;
        try (Session first = open(SessionOption.NO_EXPIRE_ON_COMMIT)) {
            given = first.query(Review.class).one();
            Objects.requireNonNull(given.getProduct()).setName("changed");
        }
        Session session = open();
        Review merged = session.merge(given);
        session.commit();
        assertEquals("pen", open().query(Product.class).one().getName());
        assertEquals("pen", Objects.requireNonNull(merged.getProduct()).getName());
    }

    @Test
    void reference_isTakenOver() {
        given(new Customer("bob"));
        Order given;
        Customer bob;
        try (Session first = open()) {
            given = first.query(Order.class).one();
            assertEquals("ann", Objects.requireNonNull(given.getCustomer()).getName());
            bob = first.query(Customer.class).filterBy("name", "bob").one();
        }
        given.setCustomer(bob);
        Session session = open();
        Order order = session.merge(given);
        assertNotSame(bob, order.getCustomer());
        session.commit();
        assertEquals("bob", Objects.requireNonNull(order.getCustomer()).getName());
        assertEquals(bob.getId(), open().query(Order.class).one().getCustomerId());
    }

    @Test
    void twoCopiesOfOneKey_endInOneObject() {
        Session session = open();
        Product pen = new Product("pen", "1.00");
        Product ink = new Product("ink", "2.00");
        pen.getTags().add(new Tag("blue"));
        ink.getTags().add(new Tag("blue"));
        Product first = session.merge(pen);
        Product second = session.merge(ink);
        assertSame(
                first.getTags().iterator().next(), second.getTags().iterator().next());
        session.commit();
        assertEquals(1, rows("tags"));
        assertEquals(2, rows("product_tags"));
    }

    @Test
    void circle_ends() {
        given(new Category("paper", new Category("books"), new Category("cards")));
        Category given;
        try (Session first = open()) {
            given = first.query(Category.class)
                    .filter(Category_.parentId.isNull())
                    .options(selectinload(Category_.children))
                    .one();
        }
        given.getChildren().get(0).setName("changed");
        Session session = open();
        Category paper = session.merge(given);
        assertEquals(2, paper.getChildren().size());
        paper.getChildren().forEach(child -> assertSame(paper, child.getParent()));
        session.commit();
        assertEquals(List.of("cards", "changed"), each(paper.getChildren(), Category::getName));
    }

    @Test
    void objectOfAnotherSession_staysThere() {
        Session first = open();
        Customer given = first.query(Customer.class).one();
        given.setScore(7);
        Session session = open();
        Customer ann = session.merge(given);
        assertNotSame(given, ann);
        assertTrue(first.contains(given));
        assertEquals(7, ann.getScore());
        first.rollback();
        session.commit();
        assertEquals(7, open().query(Customer.class).one().getScore());
    }

    @Test
    void rowIsGone_theObjectIsNewAgain() {
        given(new Tag("new"));
        Tag given;
        try (Session first = open()) {
            given = first.query(Tag.class).one();
        }
        elsewhere("DELETE FROM tags");
        Session session = open();
        Tag merged = session.merge(given);
        assertEquals(Set.of(merged), session.pending());
        session.commit();
        assertEquals(1, rows("tags"));
    }

    /** What the error of a second object for one row advises. */
    @Test
    void identityConflict_mergeTheValues() {
        Customer given = bareDetached();
        given.setScore(7);
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        String message = refusal(IdentityConflictException.class, () -> session.add(given));
        assertTrue(message.contains("merge the other one's values into it"), message);
        assertSame(ann, session.merge(given));
        session.commit();
        assertEquals(7, open().query(Customer.class).one().getScore());
    }

    @Test
    void nullAndWhatIsNoEntity_areRefused() {
        Session session = open();
        refused(() -> session.merge(MappedSuite.<Customer>nothing()), "null");
        refused(() -> session.merge("text"), "java.lang.String", "@Entity");
    }

    @Test
    void rollback_undoesIt() {
        Customer given = detached();
        given.setScore(7);
        given.getOrders().add(new Order("o-2"));
        Session session = open();
        Customer ann = session.merge(given);
        session.flush();
        session.rollback();
        assertEquals(1, ann.getScore());
        assertEquals(1, ann.getOrders().size());
    }

    @Test
    @Feature("ORM-S-37")
    void mergeAll_manyObjects_fewStatements() {
        Session session = open();
        List<Customer> given = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Customer customer = new Customer("c" + i, null, i);
            customer.getOrders().addAll(List.of(new Order("x" + i), new Order("y" + i)));
            given.add(customer);
        }
        given(given.toArray());
        List<Customer> copies;
        try (Session other = open(SessionOption.NO_EXPIRE_ON_COMMIT)) {
            copies = other.query(Customer.class)
                    .options(selectinload(Customer_.orders).selectinload(Order_.lines))
                    .all();
            copies.forEach(copy -> copy.getOrders().forEach(Order::getNotes));
        }
        for (Customer copy : copies) {
            copy.setScore(copy.getScore() + 1);
            copy.getOrders().add(new Order("new " + copy.getName()));
        }
        recorder().clear();
        List<Customer> merged = session.mergeAll(copies);
        int statements = sql().size();
        assertTrue(statements <= 6, sql().toString());
        assertEquals(41, merged.size());
        assertEquals(3, merged.get(5).getOrders().size());
        session.commit();
        assertEquals(41 + 81, rows("orders"));
        assertEquals(
                2,
                session.getAll(
                                Customer.class,
                                List.of(Objects.requireNonNull(merged.get(0).getId())))
                        .get(0)
                        .getScore());
    }

    @Test
    void mergeAll_keysWithoutRows_areNotAskedForOneByOne() {
        Session session = open();
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            tags.add(new Tag("t" + i));
        }
        tags.add(new Tag("t3"));
        recorder().clear();
        List<Tag> merged = session.mergeAll(tags);
        assertTrue(sql().size() <= 2, sql().toString());
        session.commit();
        assertEquals(31, merged.size());
        assertEquals(30, rows("tags"));
    }

    @Test
    void mergeWithoutLoading_graph_isTakenWithoutAStatement() {
        Customer copy = detached();
        Session session = open();
        recorder().clear();
        Customer ann = session.mergeWithoutLoading(copy);
        assertNotSame(copy, ann);
        assertEquals("ann", ann.getName());
        assertEquals(2, ann.getOrders().get(0).getLines().size());
        session.flush();
        assertEquals(List.of(), sql());
        assertSame(ann, session.mergeWithoutLoading(copy));
        ann.setName("amy");
        session.flush();
        assertEquals(1, sql().size());
        ann.setName("bea");
        refused(() -> session.mergeWithoutLoading(copy), "not flushed", "use merge");
        refused(() -> session.mergeWithoutLoading(new Customer("x")), "Customer", "Use merge");
        copy.setScore(55);
        session.flush();
        refused(() -> session.mergeWithoutLoading(copy), "not flushed");
        assertEquals(55, session.merge(copy).getScore());
    }
}

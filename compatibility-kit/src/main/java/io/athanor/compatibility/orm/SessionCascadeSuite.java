package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Profile;
import io.athanor.orm.Session;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cascades of expire, refresh and expunge: along relationships that say so, over what is loaded, and nowhere else. */
public class SessionCascadeSuite extends ShopSuite {

    SessionCascadeSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenOrder() {
        Customer ann = new Customer("ann");
        ann.setProfile(new Profile("carpe diem"));
        Order order = new Order("o-1");
        order.getLines().addAll(List.of(new OrderLine(1, null, 10), new OrderLine(2, null, 20)));
        ann.getOrders().add(order);
        given(ann);
    }

    private static Order order(Session session) {
        return session.query(Order.class).one();
    }

    @Test
    void expire_cascades_membersAreReadAgain() {
        Session session = open();
        Order order = order(session);
        OrderLine first = order.getLines().get(0);
        first.setQuantity(5);
        session.expire(order);
        assertEquals(Set.of(), session.dirty());
        assertEquals(10, first.getQuantity());
    }

    @Test
    void expire_cascades_toAOneToOneMember() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Profile profile = Objects.requireNonNull(ann.getProfile());
        assertEquals("carpe diem", profile.getMotto());
        recorder().clear();
        session.expire(ann);
        assertEquals("carpe diem", profile.getMotto());
        assertEquals(1, sql().size(), () -> sql().toString());
        assertTrue(sql().get(0).contains("FROM profiles"), sql().toString());
    }

    @Test
    void expire_withoutCascade_membersKeepWhatTheyHave() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order order = ann.getOrders().get(0);
        order.setReference("changed");
        session.expire(ann);
        assertEquals("changed", order.getReference());
        assertEquals(Set.of(order), session.dirty());
    }

    @Test
    void expire_loadsNothingInOrderToCascade() {
        Session session = open();
        Order order = order(session);
        recorder().clear();
        session.expire(order);
        assertEquals(List.of(), sql());
    }

    @Test
    void expire_newMember_leavesTheSession() {
        Session session = open();
        Order order = order(session);
        assertEquals(2, order.getLines().size());
        OrderLine third = new OrderLine(3, null, 30);
        order.getLines().add(third);
        session.expire(order);
        assertFalse(session.contains(third));
        session.commit();
        assertEquals(2, order.getLines().size());
        assertEquals(2, rows("order_lines"));
    }

    @Test
    void refresh_cascades_changesOfMembersAreLost() {
        Session session = open();
        Order order = order(session);
        OrderLine first = order.getLines().get(0);
        first.setQuantity(5);
        session.refresh(order);
        assertEquals(10, first.getQuantity());
        assertEquals(Set.of(), session.dirty());
    }

    @Test
    void refresh_withoutCascade_changesOfMembersAreKept() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order order = ann.getOrders().get(0);
        order.setReference("changed");
        session.refresh(ann);
        assertEquals("changed", order.getReference());
        session.commit();
        assertEquals("changed", order(open()).getReference());
    }

    @Test
    void expunge_cascades_membersLeaveToo() {
        Session session = open();
        Order order = order(session);
        List<OrderLine> lines = List.copyOf(order.getLines());
        lines.get(0).setQuantity(5);
        session.expunge(order);
        lines.forEach(line -> assertFalse(session.contains(line)));
        session.commit();
        assertEquals(10, order(open()).getLines().get(0).getQuantity());
        assertNotSame(order, order(session));
        assertNotSame(lines.get(0), order(session).getLines().get(0));
    }

    @Test
    void expunge_cascades_toNewMembers() {
        Session session = open();
        Order order = new Order("o-2");
        OrderLine line = new OrderLine(1, null, 1);
        order.getLines().add(line);
        session.add(order);
        session.expunge(order);
        assertFalse(session.contains(line));
        assertEquals(Set.of(), session.pending());
        session.commit();
        assertEquals(2, rows("order_lines"));
    }

    @Test
    void expunge_withoutCascade_membersStay() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order order = ann.getOrders().get(0);
        session.expunge(ann);
        assertTrue(session.contains(order));
        order.setReference("changed");
        session.commit();
        assertEquals("changed", order(open()).getReference());
    }

    @Test
    void expunge_ofAMember_leavesItsOwner() {
        Session session = open();
        Order order = order(session);
        OrderLine first = order.getLines().get(0);
        session.expunge(first);
        assertTrue(session.contains(order));
        assertFalse(session.contains(first));
        assertTrue(session.contains(order.getLines().get(1)));
    }

    @Test
    void expunge_loadsNothingInOrderToCascade() {
        Session session = open();
        Order order = order(session);
        recorder().clear();
        session.expunge(order);
        assertEquals(List.of(), sql());
    }

    @Test
    void expungedGraph_isAddedAsAWholeAgain() {
        Session session = open();
        Order order = order(session);
        OrderLine first = order.getLines().get(0);
        session.expunge(order);
        first.setQuantity(5);
        session.add(order);
        assertSame(order, order(session));
        session.commit();
        assertEquals(5, order(open()).getLines().get(0).getQuantity());
    }
}

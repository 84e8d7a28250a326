package io.athanor.compatibility.orm;

import static io.athanor.orm.Inspection.inspect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.feature.Feature;
import io.athanor.orm.History;
import io.athanor.orm.Session;
import io.athanor.orm.instrument.UninstrumentedClassException;
import io.athanor.orm.metamodel.EntityAttribute;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of objects, told without a statement. */
public class InspectionSuite extends ShopSuite {

    InspectionSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenOrder() {
        Order order = new Order("first");
        order.setCustomer(new Customer("ann"));
        order.order(new Product("pen", "1.50"), 2);
        given(order);
    }

    private static List<String> names(List<EntityAttribute<?>> attributes) {
        return each(attributes, EntityAttribute::name);
    }

    @Test
    @Feature({"ORM-A-07", "ORM-A-15"})
    void column_hasItsOldAndItsNewValue() {
        Session session = open();
        Order order = session.query(Order.class).one();
        recorder().clear();
        assertEquals(
                new History<>(List.of(), List.of("first"), List.of()),
                inspect(order).history(Order_.reference));
        order.setReference("second");
        assertEquals(
                new History<>(List.of("second"), List.of(), List.of("first")),
                inspect(order).history(Order_.reference));
        assertEquals(List.of("reference"), names(inspect(order).changed()));
        assertTrue(inspect(order).isModified());
        order.setReference("first");
        assertFalse(inspect(order).history(Order_.reference).hasChanges());
        assertEquals(List.of(), inspect(order).changed());
        assertEquals(List.of(), sql());
    }

    @Test
    @Feature("ORM-A-07")
    void reference_hasItsOldAndItsNewObject() {
        Session session = open();
        Order order = session.query(Order.class).one();
        Customer ann = key(order.getCustomer());
        Customer bob = new Customer("bob");
        order.setCustomer(bob);
        assertEquals(
                new History<>(List.of(bob), List.of(), List.of(ann)),
                inspect(order).history(Order_.customer));
        order.setCustomer(null);
        assertEquals(
                new History<>(List.of(), List.of(), List.of(ann)),
                inspect(order).history(Order_.customer));
    }

    @Test
    @Feature({"ORM-A-07", "ORM-C-04"})
    void collection_hasWhatCameAndWhatWent() {
        Session session = open();
        Order order = session.query(Order.class).one();
        OrderLine old = order.getLines().get(0);
        OrderLine second = order.order(new Product("ink", "4.00"), 1);
        assertEquals(
                new History<>(List.of(second), List.of(old), List.of()),
                inspect(order).history(Order_.lines));
        order.getLines().remove(old);
        assertEquals(
                new History<>(List.of(second), List.of(), List.of(old)),
                inspect(order).history(Order_.lines));
        session.flush();
        assertEquals(
                new History<>(List.of(), List.of(second), List.of()),
                inspect(order).history(Order_.lines));
    }

    @Test
    @Feature("ORM-C-04")
    void collectionThatIsNotLoaded_hasWhatCame() {
        Session session = open();
        Customer ann = session.query(Customer.class).one();
        Order order = new Order("second");
        session.add(order);
        order.setCustomer(ann);
        recorder().clear();
        assertEquals(
                new History<>(List.of(order), List.of(), List.of()),
                inspect(ann).history(Customer_.orders));
        assertFalse(inspect(ann).isLoaded(Customer_.orders));
        assertEquals(List.of(), sql());
    }

    @Test
    @Feature("ORM-A-15")
    void keySessionAndWhatIsNotLoaded_areTold() {
        Order order = new Order("second");
        assertEquals(List.of(), inspect(order).key());
        assertEquals(Optional.empty(), inspect(order).session());
        assertEquals(
                new History<>(List.of("second"), List.of(), List.of()),
                inspect(order).history(Order_.reference));
        Session session = open();
        session.add(order);
        assertSame(session, inspect(order).session().orElseThrow());
        session.commit();
        assertEquals(List.of(key(key(order.getId()))), inspect(order).key());
        session.expire(order);
        recorder().clear();
        assertTrue(names(inspect(order).unloaded()).containsAll(List.of("id", "reference", "lines", "notes")));
        assertFalse(inspect(order).isLoaded(Order_.reference));
        assertEquals(
                new History<>(List.of(), List.of(), List.of()), inspect(order).history(Order_.reference));
        assertEquals(List.of(), sql());
        order.getReference();
        assertEquals(List.of("customer", "lines", "notes"), names(inspect(order).unloaded()));
        order.order(new Product("ink", "4.00"), 1);
        session.flush();
        assertEquals(
                List.of(key(order.getId()), 1), inspect(order.getLines().get(0)).key());
        session.close();
        assertEquals(Optional.empty(), inspect(order).session());
        assertEquals(1, inspect(order).key().size());
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void misuse_isRefusedByName() {
        refusal(UninstrumentedClassException.class, () -> inspect("text"));
        refused(
                () -> inspect((Object) new Order("a"))
                        .history((io.athanor.orm.metamodel.ColumnAttribute) Customer_.name),
                "Customer.name",
                Order.class.getName());
    }
}

package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.letter.Address_;
import io.athanor.compatibility.letter.Letter;
import io.athanor.compatibility.letter.Letter_;
import io.athanor.compatibility.letter.Town_;
import io.athanor.compatibility.shop.Category;
import io.athanor.compatibility.shop.Category_;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Note_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Profile_;
import io.athanor.compatibility.shop.Review;
import io.athanor.compatibility.shop.Review_;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Tag_;
import io.athanor.compatibility.shop.Visit_;
import io.athanor.compatibility.switching.Setting;
import io.athanor.compatibility.switching.Setting_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.UnmappedClassException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the errors of mappings advise: each advice is followed, and helps. */
public class MappingRemedySuite extends ShopSuite {

    /** The descriptions by the names that messages give them. */
    private static final Map<String, EntityDescriptor<?>> SHOP = Map.of(
            "Category_", Category_.ENTITY,
            "Customer_", Customer_.ENTITY,
            "Note_", Note_.ENTITY,
            "OrderLine_", OrderLine_.ENTITY,
            "Order_", Order_.ENTITY,
            "Product_", Product_.ENTITY,
            "Profile_", Profile_.ENTITY,
            "Tag_", Tag_.ENTITY,
            "Visit_", Visit_.ENTITY);

    private static final Pattern ADD_ENTITY = Pattern.compile("Add its (\\w+)\\.ENTITY to the registry");

    MappingRemedySuite(TestBed bed) {
        super(bed);
    }

    private static Table productTags(MetaData metadata) {
        return Table.create(
                "product_tags",
                metadata,
                Column.of("product_id", Types.INTEGER).references("products.id").primaryKey(),
                Column.of("tag_code", Types.string(20)).references("tags.code").primaryKey());
    }

    @Test
    void targetIsNotMapped_addItsEntity_untilAllAre() {
        Registry registry = Registry.of(Customer_.ENTITY);
        productTags(registry.metadata());
        Set<String> added = new HashSet<>(Set.of("Customer_"));
        while (true) {
            try {
                registry.configure();
                break;
            } catch (MappingException e) {
                Matcher advice = ADD_ENTITY.matcher(String.valueOf(e.getMessage()));
                List<String> advised = new ArrayList<>();
                while (advice.find()) {
                    advised.add(advice.group(1));
                }
                assertFalse(advised.isEmpty(), e.getMessage());
                assertTrue(added.addAll(advised), () -> "advised again: " + e.getMessage());
                advised.forEach(name -> registry.map(Objects.requireNonNull(SHOP.get(name))));
            }
        }
        assertEquals(SHOP.keySet(), added);
    }

    @Test
    void classIsNotMapped_addItsEntity() {
        Registry registry = Registry.of(Category_.ENTITY);
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            String message = refusal(
                    UnmappedClassException.class, () -> session.query(Tag.class).all());
            assertTrue(message.contains("Add its Tag_.ENTITY to the registry"), message);
        }
        registry.mapWithout(Tag_.ENTITY, Tag_.products);
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            assertEquals(List.of(), session.query(Tag.class).all());
        }
    }

    @Test
    void classIsMappedAlready_useASecondRegistry() {
        Registry registry = Registry.of(Category_.ENTITY);
        String message = refusal(MappingException.class, () -> registry.map(Category_.ENTITY));
        assertTrue(message.contains("use a second registry"), message);
        assertEquals(
                "categories",
                Registry.of(Category_.ENTITY).table(Category.class).name());
    }

    @Test
    void relationshipWasNotLeftOut_leaveItOut() {
        Registry registry = Registry.of(Review_.ENTITY);
        String message = refusal(MappingException.class, () -> registry.add(Review_.product));
        assertTrue(message.contains("Review.product") && message.contains("not left out"), message);
        Registry second = Registry.of().mapWithout(Review_.ENTITY, Review_.product);
        second.map(Category_.ENTITY).mapWithout(Product_.ENTITY, Product_.tags);
        second.add(Review_.product).configure();
        try (Session session = SessionFactory.of(engine(), second).open()) {
            assertEquals(
                    0, session.query(Review.class).join(Review_.product).all().size());
        }
    }

    @Test
    @Feature("ORM-M-16")
    void relationshipIsLeftOut_addItToTheRegistry() {
        given(new Review("good", null));
        Registry registry = Registry.of().mapWithout(Review_.ENTITY, Review_.product);
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            refused(
                    () -> session.query(Review.class)
                            .filter(Review_.product.eq(null))
                            .all(),
                    "Review.product",
                    "left out",
                    "add");
        }
        registry.map(Category_.ENTITY).mapWithout(Product_.ENTITY, Product_.tags);
        registry.add(Review_.product);
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            assertEquals(
                    1,
                    session.query(Review.class).filter(Review_.product.eq(null)).count());
        }
    }

    @Test
    void secondaryTableIsMissing_defineIt() {
        Registry registry = Registry.of(Product_.ENTITY, Tag_.ENTITY, Category_.ENTITY);
        String message = refusal(MappingException.class, registry::configure);
        assertTrue(message.contains("Table.create(\"product_tags\", registry.metadata(), ...)"), message);
        productTags(registry.metadata());
        registry.configure();
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            assertEquals(0, session.query(Tag.class).join(Tag_.products).all().size());
        }
    }

    @Test
    void secondaryTableWithoutAForeignKey_giveItOneToEachTable() {
        MetaData metadata = new MetaData();
        Registry registry = Registry.of(metadata, Product_.ENTITY, Tag_.ENTITY, Category_.ENTITY);
        Table.create(
                "product_tags",
                metadata,
                Column.of("product_id", Types.INTEGER).references("products.id").primaryKey(),
                Column.of("tag_code", Types.string(20)).primaryKey());
        String message = refusal(MappingException.class, registry::configure);
        assertTrue(message.contains("exactly one foreign key to the table \"tags\" but has 0"), message);
        MetaData second = new MetaData();
        productTags(second);
        Registry.of(second, Product_.ENTITY, Tag_.ENTITY, Category_.ENTITY).configure();
    }

    private static Table letters(MetaData metadata, boolean keys) {
        ColumnDefinition<Integer> sender = Column.of("sender_id", Types.INTEGER);
        ColumnDefinition<Integer> recipient = Column.of("recipient_id", Types.INTEGER);
        TableElement[] elements = {
            Column.of("id", Types.INTEGER).primaryKey(),
            Column.of("subject", Types.string(30)).notNull(),
            keys ? sender.references("addresses.id") : sender,
            keys ? recipient.references("addresses.id") : recipient
        };
        return Table.create("letters", metadata, elements);
    }

    @Test
    void noForeignKey_putOneThere() {
        MetaData metadata = new MetaData();
        letters(metadata, false);
        Registry registry = Registry.of(metadata, Letter_.ENTITY, Address_.ENTITY, Town_.ENTITY);
        String message = refusal(MappingException.class, registry::configure);
        assertTrue(message.contains("Letter.sender") && message.contains("@ForeignKey"), message);
        MetaData second = new MetaData();
        letters(second, true);
        Registry.of(second, Letter_.ENTITY, Address_.ENTITY, Town_.ENTITY).configure();
        assertSame(
                second.table("letters"),
                Registry.of(second, Letter_.ENTITY, Address_.ENTITY, Town_.ENTITY)
                        .table(Letter.class));
    }

    /**
     * The letters choose one of two foreign keys; a customer's orders have no need to, until the table has a second.
     */
    @Test
    @Feature("ORM-R-24")
    void severalForeignKeys_chooseOne() {
        MetaData metadata = new MetaData();
        Table.create(
                "profiles",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("motto", Types.string(100)),
                Column.of("customer_id", Types.INTEGER).references("customers.id"),
                Column.of("friend_id", Types.INTEGER).references("customers.id"));
        Registry registry = Registry.of(metadata)
                .mapWithout(Customer_.ENTITY, Customer_.orders, Customer_.visits)
                .map(Profile_.ENTITY);
        String message = refusal(MappingException.class, registry::configure);
        assertTrue(
                message.contains("customer_id") && message.contains("friend_id") && message.contains("foreignKeys = "),
                message);
        Registry.of(Letter_.ENTITY, Address_.ENTITY, Town_.ENTITY).configure(); // which do as advised
    }

    @Test
    @Feature("ORM-M-13")
    void orderOfClasses_isFree_andAllThatIsWrongIsToldAtOnce() {
        Registry registry = Registry.of(Letter_.ENTITY);
        registry.map(Review_.ENTITY);
        String message = refusal(MappingException.class, registry::configure);
        assertTrue(
                message.startsWith("The mapping has 3 errors:\n- ")
                        && message.contains("Letter.sender")
                        && message.contains("Letter.recipient")
                        && message.contains("Review.product"),
                message);
        registry.map(Address_.ENTITY, Town_.ENTITY, Category_.ENTITY).mapWithout(Product_.ENTITY, Product_.tags);
        registry.configure();
        assertEquals("letters", registry.table(Letter.class).name());
    }

    /** What only a description by hand is of. */
    private static final class Bare {}

    @Test
    void noPrimaryKey_putIdOnTheField() {
        // A class of its own, since the description that is built last is the one that is found.
        EntityDescriptor.Builder<Bare> bare = EntityDescriptor.of(Bare.class).table("tags");
        bare.column("code", Types.string(20)).add();
        EntityDescriptor<Bare> keyless = bare.build();
        String message = refusal(MappingException.class, () -> Registry.of(keyless));
        assertTrue(message.contains("Put @Id on the field"), message);
        Registry registry = Registry.of().mapWithout(Tag_.ENTITY, Tag_.products); // the field has it
        assertEquals(1, registry.table(Tag.class).primaryKeyColumns().size());
    }

    private Registry settings(ColumnDefinition<String> value) {
        MetaData metadata = new MetaData();
        Table.create(
                "settings",
                metadata,
                Column.of("name", Types.string(30)).primaryKey(),
                value,
                Column.of("remark", Types.string(30)).defaultFrom(row -> "on " + row.get("value")),
                Column.of("priority", Types.INTEGER));
        return Registry.of(metadata, Setting_.ENTITY);
    }

    @Test
    void defaultsMadeFromEachOther_oneDoesWithout() {
        Registry circular =
                settings(Column.of("value", Types.string(30)).defaultFrom(row -> "for " + row.get("remark")));
        circular.metadata().createAll(engine());
        try (Session session = SessionFactory.of(engine(), circular).open()) {
            session.add(new Setting("a"));
            String message = refusal(IllegalArgumentException.class, session::flush);
            assertTrue(message.contains("one of them must do without the other"), message);
        }
        Registry registry = settings(Column.of("value", Types.string(30)).defaultValue("red"));
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            Setting setting = new Setting("a");
            session.add(setting);
            session.flush();
            assertEquals("on red", setting.getRemark());
        } finally {
            registry.metadata().dropAll(engine());
        }
    }

    @Test
    @Feature("ORM-M-09")
    void customersWithoutOrders_areMappedWithoutThem() {
        given(new Customer("ann"));
        Registry registry =
                Registry.of().mapWithout(Customer_.ENTITY, Customer_.orders, Customer_.profile, Customer_.visits);
        try (Session session = SessionFactory.of(engine(), registry).open()) {
            assertEquals("ann", session.query(Customer.class).one().getName());
            refused(() -> session.query(Order.class), "Order_.ENTITY");
        }
        assertEquals(List.of(), open().query(Customer.class).one().getOrders());
    }

    @Test
    @Feature("ORM-R-09")
    void directionsThatDoNotNameEachOther_areRefused_andAcceptedWhenTheyDo() {
        Registry registry = mapping();
        registry.override(Order.class, m -> m.relationship("customer", r -> r.backPopulates("name")));
        MappingException refused = assertThrows(MappingException.class, registry::configure);
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("Order.customer"), refused::getMessage);
        assertTrue(
                Objects.requireNonNull(refused.getMessage()).contains("backPopulates = \"name\""), refused::getMessage);
        registry.override(Order.class, m -> m.relationship("customer", r -> r.backPopulates("orders")));
        registry.configure();
    }
}

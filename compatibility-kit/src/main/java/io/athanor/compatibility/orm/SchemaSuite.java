package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Profile;
import io.athanor.compatibility.shop.Shop;
import io.athanor.compatibility.shop.Tag;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables of mapped classes: created where they are missing, dropped where they are there. */
public class SchemaSuite extends ShopSuite {

    SchemaSuite(TestBed bed) {
        super(bed);
    }

    private MetaData metadata() {
        return registry().metadata();
    }

    @AfterEach
    void createTablesAgain() {
        metadata().createAll(engine());
    }

    private List<String> changes(String verb) {
        return sql().stream().filter(text -> text.startsWith(verb)).toList();
    }

    @Test
    @Feature({"ORM-M-02", "ORM-M-03", "ORM-M-04"})
    void metadata_hasATableForEachClass() {
        assertEquals(
                Set.of(
                        "categories",
                        "customers",
                        "notes",
                        "order_lines",
                        "orders",
                        "product_tags",
                        "products",
                        "profiles",
                        "reviews",
                        "tags",
                        "visits"),
                new HashSet<>(each(metadata().tables(), Table::name)));
        assertSame(metadata().table("orders"), registry().table(Order.class));
        assertSame(metadata().table("tags"), registry().table(Tag.class));
    }

    @Test
    void createAll_tablesAreThere_createsNothing() {
        metadata().createAll(engine());
        assertEquals(List.of(), changes("CREATE"));
    }

    @Test
    void createAll_keepsRows() {
        given(new Customer("ann"));
        metadata().createAll(engine());
        assertEquals(1, rows("customers"));
    }

    @Test
    void createAll_oneTableIsMissing_createsThatOne() {
        metadata().dropAll(engine(), metadata().table("reviews"));
        recorder().clear();
        metadata().createAll(engine());
        assertEquals(1, changes("CREATE TABLE").size());
        assertTrue(changes("CREATE TABLE").get(0).contains("reviews"));
    }

    @Test
    void dropAll_twice_dropsOnce() {
        metadata().dropAll(engine());
        assertEquals(metadata().tables().size(), changes("DROP TABLE").size());
        recorder().clear();
        metadata().dropAll(engine());
        assertEquals(List.of(), changes("DROP"));
        assertThrows(DatabaseException.class, () -> open().query(Customer.class).all());
    }

    @Test
    void dropAllAndCreateAll_givesEmptyTables() {
        given(new Customer("ann"));
        metadata().dropAll(engine());
        metadata().createAll(engine());
        assertEquals(0, rows("customers"));
        given(new Customer("bob"));
        assertEquals("bob", open().query(Customer.class).one().getName());
    }

    @Test
    void foreignKeys_areEnforced() {
        IntegrityException refused = assertThrows(
                IntegrityException.class,
                () -> engine().begin(connection ->
                        connection.execute(Sql.text("INSERT INTO profiles (motto, customer_id) VALUES ('x', -1)"))));
        assertEquals(IntegrityException.Kind.FOREIGN_KEY, refused.kind());
        assertEquals(0, rows("profiles"));
    }

    @Test
    void notNullAndUnique_areEnforced() {
        IntegrityException refused = assertThrows(
                IntegrityException.class,
                () -> engine().begin(connection ->
                        connection.execute(Sql.text("INSERT INTO customers (name, score) VALUES (NULL, 1)"))));
        assertEquals(IntegrityException.Kind.NOT_NULL, refused.kind());
    }

    @Test
    void secondRegistry_ofTheSameClasses_worksOnTheSameTables() {
        Customer ann = new Customer("ann");
        ann.setProfile(new Profile("first"));
        given(ann);
        try (Session session =
                io.athanor.orm.SessionFactory.of(engine(), Shop.registry()).open()) {
            assertEquals("ann", session.query(Customer.class).one().getName());
        }
    }
}

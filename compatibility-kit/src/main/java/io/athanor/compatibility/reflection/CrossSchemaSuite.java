package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.Table;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.schema.reflect.InspectionFacet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Foreign keys refer to the schema that they name, also where there is a namesake in their own. */
@Requires(Requirement.CROSS_SCHEMA_KEYS)
public class CrossSchemaSuite extends CatalogSuite {

    private static final String OTHER =
            "other schema " + ProcessHandle.current().pid();

    CrossSchemaSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    final void createSchema() {
        execute("CREATE SCHEMA " + quoted(OTHER));
    }

    @AfterEach
    final void dropSchema() {
        MetaData left = new MetaData();
        left.reflect(engine(), ReflectionOptions.DEFAULTS.schema(OTHER));
        left.dropAll(engine());
        execute("DROP SCHEMA " + quoted(OTHER));
    }

    private String ownSchema() {
        String[] own = {""};
        engine().runDdl(ddl -> own[0] = String.valueOf(
                dialect().facet(InspectionFacet.class).reader(ddl).defaultSchema()));
        return own[0];
    }

    private void createNamesakes() {
        execute(
                "CREATE TABLE parents (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE " + quoted(OTHER) + ".parents (id INTEGER NOT NULL PRIMARY KEY)");
    }

    private static ForeignKey only(Table table) {
        List<ForeignKey> keys = table.resolvedForeignKeys();
        assertEquals(1, keys.size());
        return keys.get(0);
    }

    @Test
    void keyIntoAnotherSchema_refersToThatSchema() {
        createNamesakes();
        execute("CREATE TABLE children (parent_id INTEGER, CONSTRAINT fk_other FOREIGN KEY (parent_id) REFERENCES "
                + quoted(OTHER) + ".parents (id))");
        MetaData reflected = new MetaData();
        Table children = Table.reflect("children", reflected, engine());

        assertSame(reflected.table(OTHER + ".parents"), only(children).target());
        assertEquals(List.of("children", OTHER + ".parents"), reflected.tableNames());
        reflected.dropAll(engine(), children);
        reflected.createAll(engine());
        assertEquals(
                "[]",
                SchemaDiff.between(engine(), reflected)
                        .only(change -> !change.subject().equals("table parents"))
                        .toString());
        MetaData again = new MetaData();
        assertEquals(
                OTHER, only(Table.reflect("children", again, engine())).target().schema());
        reflected.dropAll(engine(), children);
    }

    @Test
    void keyFromAnotherSchema_refersToTheOwnOne() {
        createNamesakes();
        execute("CREATE TABLE " + quoted(OTHER) + ".children (parent_id INTEGER, CONSTRAINT fk_own FOREIGN KEY"
                + " (parent_id) REFERENCES " + quoted(ownSchema()) + ".parents (id))");
        MetaData reflected = new MetaData();
        Table children = Table.reflect("children", reflected, engine(), ReflectionOptions.DEFAULTS.schema(OTHER));

        assertNotEquals(OTHER, only(children).target().schema());
    }

    @Test
    void keyToATableWithoutASchema_refersToTheOwnOne_whereverItsTableStands() {
        createNamesakes();
        MetaData metadata = new MetaData();
        Table parents = Table.create("parents", metadata, id());
        Table.create(
                OTHER,
                "children",
                metadata,
                id(),
                integer("parent_id").references(parents.column("id", Integer.class)));
        metadata.createAll(engine());
        execute("INSERT INTO parents (id) VALUES (7)");
        execute("INSERT INTO " + quoted(OTHER) + ".children (id, parent_id) VALUES (1, 7)");
        MetaData reflected = new MetaData();
        Table children = Table.reflect("children", reflected, engine(), ReflectionOptions.DEFAULTS.schema(OTHER));

        assertNotEquals(OTHER, only(children).target().schema());
        assertEquals("parents", only(children).target().name());
        execute("DROP TABLE " + quoted(OTHER) + ".children");
    }

    @Test
    void keyToATableWithoutASchema_addedLater_refersToTheOwnOne() {
        createNamesakes();
        execute("CREATE TABLE " + quoted(OTHER) + ".children (parent_id INTEGER)");
        MetaData metadata = new MetaData();
        Table parents = Table.create("parents", metadata, id());
        Table.create(OTHER, "children", metadata, integer("parent_id").references(parents.column("id", Integer.class)));
        SchemaDiff.between(engine(), metadata)
                .only(change -> !change.subject().contains("parents"))
                .apply(engine());
        MetaData reflected = new MetaData();
        Table children = Table.reflect("children", reflected, engine(), ReflectionOptions.DEFAULTS.schema(OTHER));

        assertNotEquals(OTHER, only(children).target().schema());
        execute("DROP TABLE " + quoted(OTHER) + ".children");
    }

    @Test
    void keyWithinAnotherSchema_staysThere() {
        MetaData metadata = new MetaData();
        Table.create("users", metadata, id());
        Table.create(OTHER, "orders", metadata, id(), integer("user_id"));
        Table.create(
                OTHER,
                "lines",
                metadata,
                id(),
                integer("order_id").references(metadata.table(OTHER + ".orders").column("id", Integer.class)));
        metadata.createAll(engine());
        MetaData reflected = new MetaData();
        Table lines = Table.reflect("lines", reflected, engine(), ReflectionOptions.DEFAULTS.schema(OTHER));

        assertEquals(OTHER, lines.schema());
        assertSame(reflected.table(OTHER + ".orders"), only(lines).target());
        assertEqualToDatabase(metadata, "two schemas");
    }
}

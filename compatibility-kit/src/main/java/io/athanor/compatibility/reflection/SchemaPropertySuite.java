package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.feature.Feature;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaException;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.diff.ObjectChange;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Properties of all schemas, tried on a family of random ones; a failure names the seed that makes its schema. */
public class SchemaPropertySuite extends CatalogSuite {

    private static final int SCHEMAS = 10;

    SchemaPropertySuite(TestBed bed) {
        super(bed);
    }

    /** A seed from which the family grows; overridden to try another one. */
    protected long firstSeed() {
        return Long.getLong("athanor.seed", 1);
    }

    private interface Trial {
        void of(long seed, MetaData created, Connection connection);
    }

    /** Tries a property of each schema of the family, created in the database for it and dropped after it. */
    private void forEachSchema(Trial trial) {
        for (long seed = firstSeed(); seed < firstSeed() + SCHEMAS; seed++) {
            MetaData metadata = RandomSchema.of(seed, bed()).metadata();
            try (Connection connection = engine().connect()) {
                try {
                    metadata.createAll(connection);
                    trial.of(seed, metadata, connection);
                } catch (RuntimeException e) {
                    throw new AssertionError("the schema of the seed " + seed, e);
                }
            }
            dropEverything(seed);
        }
    }

    /** Drops what the database says that it has, so that a half-changed schema is gone too. */
    private void dropEverything(long seed) {
        SchemaDiff removal = SchemaDiff.between(engine(), new MetaData());
        execute(removal.ddl(dialect()).toArray(String[]::new));
        SchemaDiff rest = SchemaDiff.between(engine(), new MetaData());
        assertTrue(rest.isEmpty(), () -> "seed " + seed + " leaves " + rest);
    }

    private static void assertEmpty(long seed, SchemaDiff diff) {
        assertTrue(diff.isEmpty(), () -> "seed " + seed + ": " + diff);
    }

    @Test
    void createdSchemas_areFoundAsTheyWereDefined() {
        forEachSchema((seed, metadata, connection) -> assertEmpty(seed, SchemaDiff.between(connection, metadata)));
    }

    @Test
    @Feature("REF-02")
    void reflectedSchemas_equalTheDatabaseAndMakeAnEqualOne() {
        forEachSchema((seed, metadata, connection) -> {
            MetaData reflected = new MetaData();
            reflected.reflect(connection);
            assertEquals(metadata.tables().size(), reflected.tables().size(), () -> "tables of the seed " + seed);
            reflected.tables().forEach(table -> table.resolvedForeignKeys());
            SchemaDiff self = SchemaDiff.between(connection, reflected).only(c -> !(c instanceof ObjectChange));
            assertEmpty(seed, self);
            // Made anew from what was reflected, the tables are as the program defined them.
            reflected.dropAll(connection);
            reflected.createAll(connection);
            assertEmpty(seed, SchemaDiff.between(connection, metadata).only(c -> !(c instanceof ObjectChange)));
        });
    }

    @Test
    void oneChange_isTheOnlyDifferenceAndCanBeMadeAndUndone() {
        List<String> refused = new ArrayList<>();
        forEachSchema((seed, metadata, connection) -> {
            Dialect dialect = connection.dialect();
            SchemaSpecification specification = RandomSchema.of(seed, bed());
            String expected = RandomChange.make(
                    specification,
                    seed * 31,
                    bed(),
                    dialect.facet(SchemaFacet.class),
                    dialect.facet(InspectionFacet.class).storedForms());
            MetaData changed = specification.metadata();
            SchemaDiff diff = SchemaDiff.between(connection, changed);
            assertEquals(List.of(expected), describe(diff), () -> "seed " + seed);
            assertEquals(
                    List.of(expected),
                    describe(SchemaDiff.between(metadata, changed, dialect)),
                    () -> "between the metadata of the seed " + seed);
            try {
                diff.apply(connection);
                assertEmpty(seed, SchemaDiff.between(connection, changed));
                diff.reversed().apply(connection);
                assertEmpty(seed, SchemaDiff.between(connection, metadata));
            } catch (CompileException | SchemaException e) {
                refused.add(expected + ": " + e.getMessage());
            }
        });
        assertTrue(refused.size() <= refusals(), () -> "changes that the dialect could not say: " + refused);
    }

    /** How many of the changes the database cannot make; none, unless it has no statements for them. */
    protected int refusals() {
        return 0;
    }

    private static List<String> describe(SchemaDiff diff) {
        return diff.changes().stream().map(Object::toString).toList();
    }
}

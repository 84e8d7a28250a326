package io.athanor.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingConventionTest {

    private static final NamingConvention ALL = NamingConvention.DEFAULT
            .primaryKeys("pk_{table}")
            .foreignKeys("fk_{table}_{column}_{target}_{targetColumn}")
            .uniques("uq_{table}_{columns}")
            .checks("ck_{table}_{name}")
            .indexes("ix_{label}");

    @Test
    void pattern_namesWhatHasNoName() {
        MetaData metadata = new MetaData(ALL);
        Table.create("p", metadata, Column.of("id", Types.INTEGER).primaryKey());
        Table table = Table.create(
                "s",
                "t",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("a", Types.INTEGER).references("p.id").indexed(),
                UniqueConstraint.of("id", "a"),
                UniqueConstraint.of("a").named("mine"),
                CheckConstraint.of("a > 5").named("positive"));

        assertEquals(
                List.of("uq_t_id_a", "mine", "ck_t_positive", "fk_t_a_p_id"),
                table.constraints().stream()
                        .map(constraint -> table.nameOf(constraint).text())
                        .toList());
        assertEquals("pk_t", table.nameOf(table.primaryKey()).text());
        assertEquals("ix_s_t_a", table.nameOf(table.indexes().get(0)).text());
    }

    @Test
    void withoutPattern_theDatabaseNames() {
        Table table = Table.create(
                "t", new MetaData(), Column.of("id", Types.INTEGER).primaryKey().unique());

        assertNull(table.nameOf(table.primaryKey()));
        assertNull(table.nameOf(table.constraints().get(0)));
    }

    @Test
    void patternThatNeedsAName_isRefusedWithoutOne() {
        Table table = Table.create("t", new MetaData(ALL), Column.of("a", Types.INTEGER), CheckConstraint.of("a > 5"));

        SchemaException error = assertThrows(
                SchemaException.class, () -> table.nameOf(table.constraints().get(0)));

        assertEquals(
                "the naming convention needs {name} for a check constraint of table \"t\" that has none; name it",
                error.getMessage());
    }

    @Test
    void indexOfExpressions_needsAName() {
        Table table = Table.create(
                "t",
                new MetaData(),
                Column.of("a", Types.STRING),
                Index.on(null, Functions.lower(Sql.column("a", Types.STRING))));

        assertThrows(SchemaException.class, () -> table.nameOf(table.indexes().get(0)));
    }

    @Test
    void unknownToken_isRefusedAtOnce() {
        SchemaException unknown =
                assertThrows(SchemaException.class, () -> NamingConvention.DEFAULT.uniques("uq_{colum}"));
        SchemaException misplaced =
                assertThrows(SchemaException.class, () -> NamingConvention.DEFAULT.uniques("uq_{target}"));

        assertTrue(unknown.getMessage().contains("Did you mean column or columns?"), unknown.getMessage());
        assertTrue(misplaced.getMessage().contains("Only foreign keys have a target"), misplaced.getMessage());
    }
}

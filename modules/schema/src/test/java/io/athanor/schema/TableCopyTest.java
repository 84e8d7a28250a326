package io.athanor.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Rewriter;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCopyTest {

    private final MetaData metadata = new MetaData();
    private final MetaData other = new MetaData();

    /** A table whose expressions name its own columns. */
    private static final class Products extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> price = column(Column.of("price", Types.INTEGER).notNull());
        final Column<Integer> twice = column(Column.of("twice", Types.INTEGER).computed(Computed.by(price.times(2))));
        final Column<Integer> parent =
                column(Column.of("parent_id", Types.INTEGER).references("products.id"));

        Products() {
            super("products");
            define(
                    CheckConstraint.of(price.gt(0)).named("paid"),
                    UniqueConstraint.of("price", "parent_id"),
                    Index.on("ix_dear", price.desc()).where(price.gt(100)),
                    TableOption.comment("what is sold"),
                    TableOption.prefix("TEMPORARY"),
                    TableOption.of("mysql", "engine", "InnoDB"),
                    DdlHook.of(DdlMoment.AFTER_CREATE, "ANALYZE {table}"));
        }
    }

    private static List<FromClause> tablesIn(Element element) {
        List<FromClause> found = new ArrayList<>();
        Rewriter finder = new Rewriter() {
            @Override
            public Element replace(Element part) {
                if (part instanceof ColumnClause<?> column && column.table() != null) {
                    found.add(column.table());
                    return part;
                }
                return part.rewrite(this);
            }
        };
        finder.replace(element);
        return found;
    }

    @Test
    void copyTo_takesAllAlongAndRefersToItself() {
        Products products = metadata.add(new Products());

        Table copy = products.copyTo(other);

        assertSame(copy, other.table("products"));
        assertNotSame(products, copy);
        assertEquals(products.toString(), copy.toString());
        assertEquals(products.primaryKey(), copy.primaryKey());
        assertEquals(products.options(), copy.options());
        assertEquals(products.hooks(), copy.hooks());
        assertEquals("what is sold", copy.comment());
        assertEquals(List.of("TEMPORARY"), copy.prefixes());
        assertSame(copy, copy.resolvedForeignKeys().get(0).target());
        CheckConstraint check = (CheckConstraint) copy.constraints().get(0);
        assertEquals(List.of(copy), tablesIn(check.condition()));
        assertEquals(List.of(copy), tablesIn(copy.indexes().get(0).condition()));
        assertEquals(List.of(copy), tablesIn(copy.column("twice").computed().expression()));
        assertSame(products, products.resolvedForeignKeys().get(0).target());
    }

    @Test
    void copyTo_anotherSchemaAndName_movesForeignKeysAlong() {
        Table.create("users", metadata, Column.of("id", Types.INTEGER).primaryKey());
        Table nodes = Table.create(
                "nodes",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("parent_id", Types.INTEGER).references("nodes.id"),
                Column.of("user_id", Types.INTEGER).references("users.id"));
        Table users = metadata.table("users").copyTo(other, "archive", "users");

        Table copy = nodes.copyTo(other, "archive", "old_nodes");

        assertEquals("archive.old_nodes", copy.fullName());
        assertEquals(
                List.of(copy, users),
                copy.resolvedForeignKeys().stream().map(ForeignKey::target).toList());
    }

    @Test
    void copyTo_whereThereIsOne_isRefused() {
        Table table = Table.create("t", metadata, Column.of("id", Types.INTEGER));
        DuplicateDefinitionException failure =
                assertThrows(DuplicateDefinitionException.class, () -> table.copyTo(metadata));
        assertTrue(failure.getMessage().contains("already has a table"), failure.getMessage());
    }

    @Test
    void copyTo_metadataWithASchema_isInThatSchemaUnlessItHasOne() {
        MetaData annex = new MetaData("annex", NamingConvention.DEFAULT);
        Table plain = Table.create("t", metadata, Column.of("id", Types.INTEGER));
        Table own = Table.create("s", "u", metadata, Column.of("id", Types.INTEGER));
        assertEquals("annex.t", plain.copyTo(annex).fullName());
        assertEquals("s.u", own.copyTo(annex).fullName());
    }
}

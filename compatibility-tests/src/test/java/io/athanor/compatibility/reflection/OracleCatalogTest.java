package io.athanor.compatibility.reflection;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Identity;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.ReflectionFacet;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.TableDescription;
import io.athanor.schema.reflect.TableKind;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Oracle's catalog is asked by statements that its grammar knows, and its rows become what was defined. */
class OracleCatalogTest {

    private final RecordedCatalog catalog = new RecordedCatalog(Dialect.of("oracle"))
            .with(
                    "FROM all_tables",
                    List.of(
                            asList("AUTHORS", "N", "who writes"),
                            asList("BOOKS", "N", null),
                            asList("Mixed Case", "Y", null)))
            .with("FROM all_views", List.of(asList("TITLES", null, "SELECT title FROM books")))
            .with(
                    "FROM all_tab_cols",
                    List.of(
                            column("AUTHORS", "ID", "NUMBER", 0, null, 0, "N", "NO", null, 22, null),
                            column(
                                    "AUTHORS",
                                    "NAME",
                                    "VARCHAR2",
                                    50,
                                    null,
                                    null,
                                    "N",
                                    "NO",
                                    "it's the name",
                                    200,
                                    null),
                            column("AUTHORS", "SIZE", "NUMBER", 0, 10, 2, "Y", "NO", null, 22, "1.5 \n"),
                            column(
                                    "BOOKS",
                                    "ID",
                                    "NUMBER",
                                    0,
                                    19,
                                    0,
                                    "N",
                                    "NO",
                                    null,
                                    22,
                                    "\"A\".\"ISEQ$$_1\".nextval"),
                            column("BOOKS", "AUTHOR_ID", "NUMBER", 0, null, 0, "Y", "NO", null, 22, null),
                            column(
                                    "BOOKS",
                                    "WRITTEN",
                                    "TIMESTAMP(3) WITH TIME ZONE",
                                    0,
                                    null,
                                    3,
                                    "Y",
                                    "NO",
                                    null,
                                    13,
                                    null),
                            column("BOOKS", "DOUBLED", "NUMBER", 0, null, 0, "Y", "YES", null, 22, "\"ID\"*2"),
                            column("BOOKS", "PLACE", "SDO_GEOMETRY", 0, null, null, "Y", "NO", null, 1, null),
                            column("Mixed Case", "order", "CLOB", 0, null, null, "Y", "NO", null, 4000, null),
                            column("TITLES", "TITLE", "CHAR", 5, null, null, "Y", "NO", null, 5, null)))
            .with(
                    "FROM all_tab_identity_cols",
                    List.of(asList(
                            "BOOKS",
                            "ID",
                            "ALWAYS",
                            "START WITH: 10, INCREMENT BY: 5, MAX_VALUE: 9999999999999999999999999999, MIN_VALUE: 1,"
                                    + " CYCLE_FLAG: N, CACHE_SIZE: 20, ORDER_FLAG: N")))
            .with(
                    "FROM all_constraints k JOIN",
                    List.of(
                            constraint("AUTHORS", "PK_AUTHORS", "P", "ID", null, null, null, null),
                            constraint("AUTHORS", "SYS_C001", "C", "NAME", null, null, null, "\"NAME\" IS NOT NULL"),
                            constraint("AUTHORS", "CK_SIZE", "C", "SIZE", null, null, null, "\"SIZE\" > 0"),
                            constraint("AUTHORS", "UQ_NAME", "U", "NAME", null, null, null, null),
                            constraint("AUTHORS", "UQ_NAME", "U", "SIZE", null, null, null, null),
                            constraint("BOOKS", "FK_AUTHOR", "R", "AUTHOR_ID", "AUTHORS", "ID", "CASCADE", null)))
            .with(
                    "FROM all_indexes",
                    List.of(
                            index("BOOKS", "IX_WRITTEN", "NONUNIQUE", "WRITTEN", "ASC", null),
                            index("BOOKS", "IX_WRITTEN", "NONUNIQUE", "SYS_NC0001$", "DESC", "\"AUTHOR_ID\""),
                            index("BOOKS", "IX_LOWER", "UNIQUE", "SYS_NC0002$", "ASC", "LOWER(\"PLACE\")")))
            .with(
                    "FROM all_sequences",
                    List.of(asList(
                            "NUMBERS",
                            new BigDecimal("1"),
                            new BigDecimal("9999999999999999999999999999"),
                            new BigDecimal("10"),
                            "N",
                            "Y",
                            new BigDecimal("20"))));

    private static List<Object> column(
            String table,
            String name,
            String type,
            Integer length,
            Integer precision,
            Integer scale,
            String nullable,
            String virtual,
            String comment,
            Integer bytes,
            String value) {
        return asList(table, name, type, length, "C", precision, scale, nullable, virtual, comment, bytes, value);
    }

    private static List<Object> constraint(
            String table,
            String name,
            String kind,
            String column,
            String target,
            String targetColumn,
            String action,
            String condition) {
        String owner = target == null ? null : "A";
        return asList(
                table, name, kind, column, owner, 1, target, targetColumn, action, "DEFERRABLE", "DEFERRED", condition);
    }

    private static List<Object> index(
            String table, String name, String unique, String column, String direction, String expression) {
        return asList(table, name, unique, "NORMAL", column, direction, "DISABLED", null, expression);
    }

    private CatalogReader reader() {
        return catalog.dialect().facet(InspectionFacet.class).reader(catalog);
    }

    @Test
    @Feature("REF-08")
    void rowsOfTheCatalog_becomeWhatWasDefined() {
        List<TableDescription> tables = reader().tables(TableSelection.all(null));

        assertEquals(
                Set.of("authors", "books", "Mixed Case", "titles"),
                new HashSet<>(tables.stream().map(TableDescription::name).toList()));
        TableDescription authors = named(tables, "authors");
        assertEquals("who writes", authors.comment());
        assertEquals(Types.INTEGER, authors.column("id").type());
        assertEquals(Types.string(50), authors.column("name").type());
        assertEquals("it's the name", authors.column("name").comment());
        assertEquals(Types.numeric(10, 2), authors.column("SIZE").type());
        assertNotNull(authors.column("SIZE").serverDefaultExpression());
        assertFalse(authors.column("name").isNullable());
        PrimaryKeyConstraint key = authors.primaryKey();
        assertEquals("pk_authors", key.name());
        assertEquals(Deferral.DEFERRABLE_INITIALLY_DEFERRED, key.deferral());
        assertEquals(List.of("name", "SIZE"), authors.uniqueConstraints().get(0).columns());
        assertEquals(
                List.of("ck_size"),
                authors.checkConstraints().stream().map(check -> check.name()).toList());

        TableDescription books = named(tables, "books");
        assertEquals(Types.BIG_INTEGER, books.column("id").type());
        Identity identity = books.column("id").identity();
        assertTrue(identity.always());
        assertEquals(10, identity.counting().start());
        assertEquals(5, identity.counting().increment());
        assertEquals(null, identity.counting().maximum());
        assertNotNull(books.column("doubled").computed());
        assertEquals(Object.class, books.column("place").type().javaType());
        ForeignKeyConstraint foreignKey = books.foreignKeys().get(0);
        assertEquals("authors.id", foreignKey.targets().get(0).toString());
        assertEquals(ReferentialAction.CASCADE, foreignKey.onDelete());
        Index sorted = books.indexes().get(0);
        assertEquals(new Index.ColumnPart("written"), sorted.parts().get(0));
        assertTrue(sorted.parts().get(1) instanceof Index.ExpressionPart);
        assertTrue(books.indexes().get(1).isUnique());

        assertTrue(named(tables, "Mixed Case").isTemporary());
        assertEquals(Types.TEXT, named(tables, "Mixed Case").column("order").type());
        assertEquals(TableKind.VIEW, named(tables, "titles").kind());
        assertEquals("SELECT title FROM books", named(tables, "titles").definition());
        Sequence numbers = reader().sequences(null).get(0);
        assertEquals("numbers", numbers.name());
        assertEquals(10, numbers.counting().increment());
    }

    private static TableDescription named(List<TableDescription> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reflectedTables_haveTheirForeignKeysResolved() {
        MetaData reflected = new MetaData();
        List<Table> added =
                catalog.dialect().facet(ReflectionFacet.class).reflect(catalog, reflected, ReflectionOptions.DEFAULTS);

        assertEquals(Set.of("authors", "books"), new HashSet<>(reflected.tableNames()));
        assertEquals(2, added.size());
        var key = reflected.table("books").resolvedForeignKeys().get(0);
        assertEquals(reflected.table("authors"), key.target());
        assertEquals(
                List.of("id"), key.targetColumns().stream().map(Column::name).toList());
    }

    @Test
    @Feature("REF-06")
    void numberOfQueries_doesNotGrowWithTheTables() {
        reader().tables(TableSelection.all(null));

        assertEquals(7, catalog.queries().size(), () -> String.join("\n", catalog.queries()));
    }
}

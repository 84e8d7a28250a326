package io.athanor.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewTest {

    private final MetaData metadata = new MetaData();
    private final Table users = Table.create(
            "users", metadata, Column.of("id", Types.INTEGER).primaryKey(), Column.of("name", Types.string(20)));

    @Test
    void columns_haveTheNamesAndTypesOfTheQuery() {
        View view = View.create(
                "v",
                metadata,
                Sql.select(users.c("name"), users.c("id").label("number")),
                PrimaryKeyConstraint.of("number"));

        assertEquals(Types.string(20), view.column("name", String.class).type());
        assertEquals(Types.INTEGER, view.column("number").type());
        assertEquals(List.of(view.column("number")), view.primaryKeyColumns());
        assertEquals(List.of(view), metadata.views());
        assertSame(view, metadata.view("v"));
        assertEquals(List.of(users), metadata.tables());
    }

    @Test
    void queryColumnWithoutAName_isRefusedWithTheRemedy() {
        SchemaException failure = assertThrows(
                SchemaException.class,
                () -> View.of(
                        "v",
                        Sql.select(users.c("id"), users.c("id", Integer.class).plus(1))));
        assertTrue(failure.getMessage().contains("column 2"), failure.getMessage());
        assertTrue(failure.getMessage().contains("label(name)"), failure.getMessage());
        assertEquals(
                "total",
                View.of("w", Sql.select(Functions.max(users.c("id")).label("total")))
                        .columnList()
                        .get(0)
                        .name());
    }

    @Test
    void columnsAndIndexesOfItsOwn_areRefused() {
        for (TableElement element : List.of(Column.of("x", Types.INTEGER), Index.of("ix", "id"))) {
            assertThrows(SchemaException.class, () -> View.of("v", Sql.select(users.c("id")), element));
        }
    }

    @Test
    void nameOfATable_isTaken() {
        assertThrows(
                DuplicateDefinitionException.class, () -> View.create("users", metadata, Sql.select(users.c("id"))));
        View.create("v", metadata, Sql.select(users.c("id")));
        assertThrows(
                DuplicateDefinitionException.class, () -> Table.create("v", metadata, Column.of("id", Types.INTEGER)));
        UnknownTableException unknown = assertThrows(UnknownTableException.class, () -> metadata.view("vv"));
        assertTrue(unknown.getMessage().contains("v"), unknown.getMessage());
    }
}

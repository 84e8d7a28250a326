package io.athanor.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.JoinConditionException;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignKeyTest {

    private final MetaData metadata = new MetaData();

    private Table users() {
        return Table.create(
                "users", metadata, Column.of("id", Types.INTEGER).primaryKey(), Column.of("name", Types.STRING));
    }

    @Test
    void target_isFoundLater() {
        Table addresses = Table.create(
                "addresses", metadata, Column.of("user_id", Types.INTEGER).references("users.id"));
        Table users = users();

        ForeignKey foreignKey = addresses.resolvedForeignKeys().get(0);

        assertSame(users, foreignKey.target());
        assertEquals(List.of(users.column("id")), foreignKey.targetColumns());
        assertEquals(
                "users JOIN addresses ON users.id = addresses.user_id",
                users.join(addresses).toString());
    }

    @Test
    @Feature("SCH-08")
    void type_isThatOfTheTarget() {
        Table p = Table.create("p", metadata, Column.of("id", Types.string(7)).primaryKey());
        Table chain = Table.create("chain", metadata, Column.of("p_id").references("p.id"));
        Table last = Table.create("last", metadata, Column.of("c_id").references("chain.p_id"));

        Table.create("posts", metadata, Column.of("id", Types.INTEGER).primaryKey());
        Table comments = Table.create("comments", metadata, Column.of("post_id").references("posts.id"));

        assertEquals(Types.INTEGER, comments.column("post_id").type());
        assertEquals(Types.string(7), last.column("c_id").type());
        assertEquals(Types.string(7), chain.column("p_id", String.class).type());
        assertEquals(
                p.column("id").type(), Column.referring("x", p.column("id")).type());
    }

    @Test
    void typelessCycle_isRefused() {
        Table a = Table.create("a", metadata, Column.of("b_id").references("b.a_id"));
        Table.create("b", metadata, Column.of("a_id").references("a.b_id"));

        SchemaException error =
                assertThrows(SchemaException.class, () -> a.column("b_id").type());

        assertTrue(error.getMessage().contains("give one of them a type"), error.getMessage());
    }

    @Test
    void typelessWithoutForeignKey_isRefused() {
        Table table = Table.create("t", metadata, Column.of("a"));

        SchemaException error =
                assertThrows(SchemaException.class, () -> table.column("a").type());

        assertTrue(
                error.getMessage().startsWith("column t.a has neither a type nor a foreign key"), error.getMessage());
    }

    @Test
    @Feature("SCH-07")
    void missingTable_isNamedWithBothEndsWhenItIsLookedFor() {
        Table early = Table.create(
                "early", metadata, Column.of("user_id", Types.INTEGER).references("users.id"));
        Table users = users();
        assertSame(users, early.resolvedForeignKeys().get(0).target());

        Table addresses = Table.create(
                "addresses", metadata, Column.of("user_id", Types.INTEGER).references("user.id"));

        UnresolvedReferenceException error =
                assertThrows(UnresolvedReferenceException.class, addresses::resolvedForeignKeys);

        assertEquals(
                "the foreign key addresses.user_id refers to user.id, but the metadata has no table \"user\"."
                        + " Did you mean users? Define it in the same metadata.",
                error.getMessage());
    }

    @Test
    void missingColumn_isNamedWithBothEnds() {
        users();
        Table addresses = Table.create(
                "addresses", metadata, Column.of("user_id", Types.INTEGER).references("users.di"));

        UnresolvedReferenceException error =
                assertThrows(UnresolvedReferenceException.class, addresses::resolvedForeignKeys);

        assertEquals(
                "the foreign key addresses.user_id refers to users.di, but table \"users\" has no column \"di\"."
                        + " Did you mean id?",
                error.getMessage());
    }

    @Test
    void malformedTarget_isRefusedAtOnce() {
        for (String text : List.of("id", ".id", "users.", "", "a..b")) {
            SchemaException error = assertThrows(SchemaException.class, () -> ColumnReference.of(text));
            assertTrue(error.getMessage().contains("\"table.column\""), error.getMessage());
        }
        assertEquals("s.t.c", ColumnReference.of("s.t.c").toString());
        assertEquals("s", ColumnReference.of("s.t.c").schema());
    }

    @Test
    void compositeKey_joinsAllColumns() {
        Table stations = Table.create(
                "stations",
                metadata,
                Column.of("line", Types.string(10)).primaryKey(),
                Column.of("num", Types.INTEGER).primaryKey());
        Table trains = Table.create(
                "trains",
                metadata,
                Column.of("at_line", Types.string(10)),
                Column.of("at_num", Types.INTEGER),
                ForeignKeyConstraint.of(List.of("at_line", "at_num"), List.of("stations.line", "stations.num")));

        assertEquals(
                "stations JOIN trains ON stations.line = trains.at_line AND stations.num = trains.at_num",
                stations.join(trains).toString());
    }

    @Test
    void targetsInSeveralTables_areRefused() {
        assertThrows(SchemaException.class, () -> ForeignKeyConstraint.of(List.of("a", "b"), List.of("x.a", "y.b")));
        assertThrows(SchemaException.class, () -> ForeignKeyConstraint.of(List.of("a", "b"), List.of("x.a")));
    }

    @Test
    void join_withoutForeignKeyNamesTheTables() {
        Table users = users();
        Table other =
                Table.create("other", metadata, Column.of("id", Types.INTEGER).primaryKey());

        JoinConditionException error = assertThrows(JoinConditionException.class, () -> users.join(other));

        assertTrue(error.getMessage().contains("join users with other"), error.getMessage());
    }

    @Test
    void keyOfColumn_isKnownToItsForeignKey() {
        users();
        Table table = Table.create(
                "t",
                metadata,
                Column.of("u", Types.INTEGER).references("users.id").key("user"));

        assertEquals(
                List.of(table.column("user")),
                table.resolvedForeignKeys().get(0).columns());
    }

    @Test
    void action_ofUnknownWordsIsRefused() {
        assertSame(ReferentialAction.SET_NULL, ReferentialAction.of("set null"));
        SchemaException error = assertThrows(SchemaException.class, () -> ReferentialAction.of("CASCAD"));
        assertEquals("there is no referential action \"CASCAD\". Did you mean CASCADE?", error.getMessage());
    }
}

package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.FromClause;
import io.athanor.sql.JoinConditionException;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import io.athanor.sql.type.Types;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Joins, and what their ON is inferred from. */
class JoinRenderingTest {

    private static Stream<DynamicTest> from(FromClause from, String text, Object... parameters) {
        return Rendering.of(select(USERS.id).selectFrom(from))
                .with(parameters)
                .on(
                        "mysql mariadb",
                        "SELECT users.id FROM "
                                + text.replaceAll("(users|orders|addresses.user_id) JOIN", "$1 INNER JOIN"))
                .elsewhere("SELECT users.id FROM " + text)
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-43")
    Stream<DynamicTest> condition_isTheForeignKey() {
        return Stream.concat(
                from(USERS.join(ADDRESSES), "users JOIN addresses ON users.id = addresses.user_id"),
                Rendering.of(select(USERS.id).join(ADDRESSES))
                        .on(
                                "mysql mariadb",
                                "SELECT users.id FROM users INNER JOIN addresses ON users.id = addresses.user_id")
                        .elsewhere("SELECT users.id FROM users JOIN addresses ON users.id = addresses.user_id")
                        .tests("of the statement"));
    }

    @Test
    @Feature("SQL-X-44")
    void condition_ofNoOrSeveralForeignKeys_isAskedFor() {
        JoinConditionException none = assertThrows(JoinConditionException.class, () -> USERS.join(NODES));
        assertTrue(none.getMessage().contains("users") && none.getMessage().contains("nodes"), none.getMessage());
        MetaData metadata = new MetaData();
        Table person =
                Table.create("person", metadata, Column.of("id", Types.INTEGER).primaryKey());
        Table parcel = Table.create(
                "parcel",
                metadata,
                Column.of("sender_id", Types.INTEGER).references("person.id"),
                Column.of("receiver_id", Types.INTEGER).references("person.id"));
        JoinConditionException several = assertThrows(JoinConditionException.class, () -> person.join(parcel));
        assertTrue(several.getMessage().contains("parcel.sender_id"), several.getMessage());
        assertTrue(several.getMessage().contains("parcel.receiver_id"), several.getMessage());
        assertTrue(several.getMessage().toLowerCase(java.util.Locale.ROOT).contains("condition"), several.getMessage());
    }

    @TestFactory
    @Feature("SQL-X-45")
    Stream<DynamicTest> condition_givenIsTakenAsItIs() {
        return from(
                USERS.join(ADDRESSES, ADDRESSES.userId.eq(USERS.id).and(ADDRESSES.email.ne("x"))),
                "users JOIN addresses ON addresses.user_id = users.id AND addresses.email != ?",
                "x");
    }

    @TestFactory
    @Feature("SQL-X-46")
    Stream<DynamicTest> outerJoin_isALeftOuterJoin() {
        return from(USERS.outerJoin(ADDRESSES), "users LEFT OUTER JOIN addresses ON users.id = addresses.user_id");
    }

    @TestFactory
    @Feature("SQL-X-47")
    Stream<DynamicTest> chain_needsNoParentheses() {
        String on = " ON users.id = orders.user_id";
        String on2 = " ON orders.id = items.order_id";
        return Rendering.of(select(USERS.id).selectFrom(USERS.join(ORDERS).join(ITEMS)))
                .on("mysql mariadb", "SELECT users.id FROM users INNER JOIN orders" + on + " INNER JOIN items" + on2)
                .elsewhere("SELECT users.id FROM users JOIN orders" + on + " JOIN items" + on2)
                .tests();
    }

    @TestFactory
    @Feature("SQL-X-63")
    Stream<DynamicTest> fullAndCrossJoins_areNativeOrRefused() {
        return Stream.concat(
                Rendering.of(select(USERS.id).fullJoin(ADDRESSES))
                        .refused("mysql mariadb", "FULL OUTER JOIN")
                        .elsewhere(
                                "SELECT users.id FROM users FULL OUTER JOIN addresses ON users.id = addresses.user_id")
                        .tests("full"),
                Rendering.of(select(USERS.id).crossJoin(NODES))
                        .elsewhere("SELECT users.id FROM users CROSS JOIN nodes")
                        .tests("cross"));
    }

    @TestFactory
    @Feature("SQL-X-63")
    Stream<DynamicTest> lateral_isNativeOrRefused() {
        Subquery last =
                select(ADDRESSES.email).where(ADDRESSES.userId.eq(USERS.id)).lateral("l");
        Select query = select(USERS.name, last.c("email"));
        String inner = "LATERAL (SELECT addresses.email AS email FROM addresses WHERE addresses.user_id = users.id)";
        return Rendering.of(query)
                .refused("sqlite mariadb", "LATERAL")
                .on("oracle", "SELECT users.name, l.email FROM users, " + inner + " l")
                .elsewhere("SELECT users.name, l.email FROM users, " + inner + " AS l")
                .tests();
    }
}

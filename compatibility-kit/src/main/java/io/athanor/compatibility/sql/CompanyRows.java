package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.insert;

import io.athanor.engine.Connection;
import io.athanor.sql.type.Json;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that every suite starts with. */
final class CompanyRows {

    private CompanyRows() {}

    static void insertAll(Connection connection) {
        users(connection);
        addresses(connection);
        orders(connection);
        items(connection);
        nodes(connection);
        documents(connection);
        stock(connection);
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }

    private static Map<String, @Nullable Object> user(
            int id, String name, String fullname, @Nullable String nickname, @Nullable Integer age) {
        return row("id", id, "name", name, "fullname", fullname, "nickname", nickname, "age", age);
    }

    private static void users(Connection connection) {
        connection.executeBatch(
                insert(USERS),
                List.of(
                        user(1, "ed", "Ed Jones", "eddie", 30),
                        user(2, "wendy", "Wendy Williams", "windy", 25),
                        user(3, "mary", "Mary Contrary", null, 41),
                        user(4, "fred", "Fred Flintstone", null, null)));
    }

    private static void addresses(Connection connection) {
        connection.executeBatch(
                insert(ADDRESSES),
                List.of(
                        row("id", 1, "user_id", 1, "email", "ed@example.org"),
                        row("id", 2, "user_id", 2, "email", "wendy@example.org"),
                        row("id", 3, "user_id", 2, "email", "w_w@100%.org"),
                        row("id", 4, "user_id", null, "email", "nobody@example.org")));
    }

    private static Map<String, @Nullable Object> order(int id, int user, String total, String placed, boolean open) {
        return row(
                "id",
                id,
                "user_id",
                user,
                "total",
                new BigDecimal(total),
                "placed_at",
                LocalDateTime.parse(placed),
                "is_open",
                open);
    }

    private static void orders(Connection connection) {
        connection.executeBatch(
                insert(ORDERS),
                List.of(
                        order(1, 1, "10.50", "2020-01-02T03:04:05", true),
                        order(2, 1, "7.25", "2021-02-03T04:05:06", false),
                        order(3, 2, "100.00", "2021-12-31T23:59:59", true)));
    }

    private static void items(Connection connection) {
        connection.executeBatch(
                insert(ITEMS),
                List.of(
                        row("id", 1, "order_id", 1, "title", "pen", "quantity", 3),
                        row("id", 2, "order_id", 1, "title", "ink", "quantity", 1),
                        row("id", 3, "order_id", 3, "title", "desk", "quantity", 1)));
    }

    private static void nodes(Connection connection) {
        connection.executeBatch(
                insert(NODES),
                Arrays.asList(
                        row("id", 1, "parent_id", null),
                        row("id", 2, "parent_id", 1),
                        row("id", 3, "parent_id", 1),
                        row("id", 4, "parent_id", 2)));
    }

    private static void documents(Connection connection) {
        String first = "{\"a\": {\"b\": \"deep\", \"n\": 5}, \"list\": [10, 20], \"flag\": true, \"off\": false,"
                + " \"price\": 2.5, \"it's \\\"q\\\"\": \"quoted\", \"none\": null}";
        connection.executeBatch(
                insert(DOCUMENTS),
                Arrays.asList(
                        row("id", 1, "doc", Json.parse(first)),
                        row("id", 2, "doc", Json.parse("[1, [2, 3]]")),
                        row("id", 3, "doc", null)));
    }

    private static void stock(Connection connection) {
        connection.executeBatch(
                insert(STOCK),
                List.of(row("id", 1, "title", "pen", "quantity", 5), row("id", 2, "title", "ink", "quantity", 0)));
    }
}

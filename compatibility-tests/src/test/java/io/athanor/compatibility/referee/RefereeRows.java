package io.athanor.compatibility.referee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the rows of the tables as the open transaction sees them. */
final class RefereeRows {

    private final RefereeDatabase database;
    private final MetaData metadata;

    RefereeRows(RefereeDatabase database, MetaData metadata) {
        this.database = database;
        this.metadata = metadata;
    }

    /** What is not as recorded. */
    List<Finding> differences(JsonNode recorded) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> table : recorded.properties()) {
            List<String> columns = new ArrayList<>();
            table.getValue().path("columns").forEach(column -> columns.add(column.asText()));
            compare(table.getKey(), columns, table.getValue().path("rows"), findings);
        }
        return findings;
    }

    /** What is not as a form says it should be. */
    List<Finding> differences(Map<String, List<List<?>>> right) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, List<List<?>>> table : right.entrySet()) {
            List<String> columns = metadata.table(table.getKey()).columnList().stream()
                    .map(Column::name)
                    .toList();
            compare(table.getKey(), columns, RefereeValues.encode(table.getValue()), findings);
        }
        return findings;
    }

    private void compare(String table, List<String> columns, JsonNode recorded, List<Finding> findings)
            throws SQLException {
        JsonNode actual = database.inside(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(select(table, columns))) {
                return read(result, columns.size());
            }
        });
        if (!RefereeValues.plain(recorded).equals(asNumbers(actual, recorded))) {
            findings.add(new Finding(Finding.Kind.ROWS, table + " " + actual + ", recorded " + recorded));
        }
    }

    /** Truth values as the numbers that they are in a record of a database without such a type. */
    private static JsonNode asNumbers(JsonNode actual, JsonNode recorded) {
        if (actual.isBoolean() && recorded.isNumber()) {
            return RefereeValues.encode(actual.booleanValue() ? 1 : 0);
        }
        if (!actual.isArray() || actual.size() != recorded.size()) {
            return actual;
        }
        ArrayNode array = RefereeFile.JSON.createArrayNode();
        for (int i = 0; i < actual.size(); i++) {
            array.add(asNumbers(actual.get(i), recorded.get(i)));
        }
        return array;
    }

    private String select(String table, List<String> columns) {
        return "SELECT " + columns.stream().map(RefereeRows::quoted).collect(Collectors.joining(", ")) + " FROM "
                + quoted(table) + " ORDER BY "
                + metadata.table(table).primaryKeyColumns().stream()
                        .map(column -> quoted(column.name()))
                        .collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** A value; a document of a type of its own is one of the record's values, not text. */
    private static JsonNode value(ResultSet result, int column) throws SQLException {
        String text = result.getMetaData().getColumnTypeName(column).equals("json") ? result.getString(column) : null;
        try {
            return text == null
                    ? RefereeValues.encode(result.getObject(column))
                    : RefereeValues.plain(RefereeFile.JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static ArrayNode read(ResultSet result, int columns) throws SQLException {
        ArrayNode rows = RefereeFile.JSON.createArrayNode();
        while (result.next()) {
            ArrayNode row = rows.addArray();
            for (int i = 1; i <= columns; i++) {
                row.add(value(result, i));
            }
        }
        return rows;
    }
}

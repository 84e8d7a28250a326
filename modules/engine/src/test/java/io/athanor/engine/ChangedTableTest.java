package io.athanor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedTableTest {

    @Test
    void table_isNamedWithoutSchemaAndQuotes() {
        Map.of(
                        "INSERT INTO people (name) VALUES (?)", "people",
                        "  insert  into\tpeople(name) VALUES (?)", "people",
                        "INSERT OR REPLACE INTO main.people VALUES (?)", "people",
                        "INSERT IGNORE INTO `shop`.`odd ``name` VALUES (?)", "odd `name",
                        "UPDATE \"My \"\"Table\"\"\" SET a = ?", "My \"Table\"",
                        "UPDATE ONLY db.s.people SET a = ?", "people",
                        "DELETE FROM [people] WHERE a = ?", "people",
                        "MERGE INTO people USING x ON (1 = 1)", "people",
                        "REPLACE INTO people VALUES (?)", "people")
                .forEach((text, table) -> assertEquals(table, ChangedTable.of(text), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT 1", "", "INSERT", "INSERT INTO", "WITH x AS (SELECT 1) DELETE FROM people", "UPDATE ?"})
    void otherText_namesNone(String text) {
        assertNull(ChangedTable.of(text));
    }
}

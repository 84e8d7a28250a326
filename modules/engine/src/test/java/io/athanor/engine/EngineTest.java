package io.athanor.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.dialect.UnknownDialectException;
import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void create_dialectWithoutPlugin_namesItAndTheJarToAdd() {
        String message = assertThrows(
                        UnknownDialectException.class, () -> Engine.create("nosuch://user:secret@host/database"))
                .getMessage();
        assertTrue(message.contains("There is no dialect \"nosuch\""), message);
        assertTrue(message.contains("athanor-dialect-<name>"), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void create_jdbcUrlOfAnUnknownDatabase_isRefusedInTheSameWay() {
        String message = assertThrows(UnknownDialectException.class, () -> Engine.create("jdbc:nosuch://host/database"))
                .getMessage();
        assertTrue(message.contains("There is no dialect \"nosuch\""), message);
    }

    @Test
    void create_textThatIsNoUrl_isRefusedWithTheForm() {
        String message = assertThrows(EngineUrlException.class, () -> Engine.create("database.db"))
                .getMessage();
        assertTrue(message.contains("dialect:///file"), message);
    }
}

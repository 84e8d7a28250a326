package io.athanor.dialect.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.dialect.IdentifierRules;
import org.junit.jupiter.api.Test;

/** What is quoted: as it was recorded, and what the manual lists as reserved besides. */
class OracleIdentifiersTest {

    private static final IdentifierRules RULES = OracleIdentifiers.RULES;

    @Test
    void reservedWords_areQuoted() {
        String words = """
                level size number date user comment desc default check cluster connect for index is like
                long mode of option raw start table to union unique values view where with
                rows access audit column immediate row session
                """;
        for (String word : words.strip().split("\\s+")) {
            assertTrue(RULES.needsQuotes(word), word);
        }
    }

    @Test
    void otherWords_areNotQuoted() {
        String words = """
                rank groups timestamp limit offset value type key system array analyse do
                current_user end fetch foreign glob if int isnull left match natural
                over primary references returning right schema temp true using when window xor
                year_month zerofill
                """;
        for (String word : words.strip().split("\\s+")) {
            assertEquals(word, RULES.quoteIfNeeded(word));
        }
    }

    @Test
    void oddNames_areQuoted() {
        assertEquals("\"back`tick\"", RULES.quoteIfNeeded("back`tick"));
        assertEquals("\"quo\"\"te\"", RULES.quoteIfNeeded("quo\"te"));
        for (String name : new String[] {"MixedCase", "with space", "1digit", "$dollar", "per%cent", "ünïcode"}) {
            assertTrue(RULES.needsQuotes(name), name);
        }
        assertEquals("\"_under\"", RULES.quoteIfNeeded("_under"));
        assertEquals("order_$dollar", RULES.quoteIfNeeded("order_$dollar"));
    }
}

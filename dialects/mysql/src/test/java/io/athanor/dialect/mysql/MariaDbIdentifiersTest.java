package io.athanor.dialect.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.dialect.IdentifierRules;
import org.junit.jupiter.api.Test;

/** What is quoted, as it was recorded. */
class MariaDbIdentifiersTest {

    private static final IdentifierRules RULES = MariaDbIdentifiers.RULES;

    @Test
    void reservedWords_areQuoted() {
        String words = """
                limit offset rows key desc default check system current_user column fetch for foreign if
                index int is left like long match natural option over primary references returning right
                schema table to true union unique using values when where window with xor year_month
                zerofill
                """;
        for (String word : words.strip().split("\\s+")) {
            assertTrue(RULES.needsQuotes(word), word);
        }
    }

    @Test
    void otherWords_areNotQuoted() {
        String words = """
                rank groups level size number date timestamp user value type comment array analyse do
                access audit cluster connect end glob isnull mode of raw row session start temp view
                """;
        for (String word : words.strip().split("\\s+")) {
            assertEquals(word, RULES.quoteIfNeeded(word));
        }
    }

    @Test
    void oddNames_areQuoted() {
        assertEquals("`back``tick`", RULES.quoteIfNeeded("back`tick"));
        assertEquals("`quo\"te`", RULES.quoteIfNeeded("quo\"te"));
        for (String name : new String[] {"MixedCase", "with space", "1digit", "$dollar", "per%cent", "ünïcode"}) {
            assertTrue(RULES.needsQuotes(name), name);
        }
        assertEquals("_under", RULES.quoteIfNeeded("_under"));
        assertEquals("order_$dollar", RULES.quoteIfNeeded("order_$dollar"));
    }
}

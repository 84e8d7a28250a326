package io.athanor.dialect.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.dialect.IdentifierRules;
import org.junit.jupiter.api.Test;

/** What is quoted, as it was recorded. */
class PostgreSqlIdentifiersTest {

    private static final IdentifierRules RULES = PostgreSqlIdentifiers.RULES;

    @Test
    void reservedWords_areQuoted() {
        String words = """
                limit offset user desc default check array analyse do current_user column end fetch for
                foreign is isnull left like natural of over primary references returning right table to
                true union unique using when where window with
                """;
        for (String word : words.strip().split("\\s+")) {
            assertTrue(RULES.needsQuotes(word), word);
        }
    }

    @Test
    void otherWords_areNotQuoted() {
        String words = """
                rank groups level size number date timestamp rows value type comment key system access
                audit cluster connect glob if index int long match mode option raw row schema session
                start temp values view xor year_month zerofill
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
        assertEquals("_under", RULES.quoteIfNeeded("_under"));
        assertEquals("order_$dollar", RULES.quoteIfNeeded("order_$dollar"));
    }
}

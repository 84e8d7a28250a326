package io.athanor.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.dialect.IdentifierRules;
import org.junit.jupiter.api.Test;

/** What is quoted, as it was recorded. */
class SqliteIdentifiersTest {

    private static final IdentifierRules RULES = SqliteIdentifiers.RULES;

    @Test
    void reservedWords_areQuoted() {
        String words = """
                limit offset key desc default check column end for foreign glob if index is isnull left
                like match natural of primary references right row table temp to true union unique using
                values view when where
                """;
        for (String word : words.strip().split("\\s+")) {
            assertTrue(RULES.needsQuotes(word), word);
        }
    }

    @Test
    void otherWords_areNotQuoted() {
        String words = """
                rank groups level size number date timestamp rows user value type comment system array
                analyse do current_user access audit cluster connect fetch int long mode option over raw
                returning schema session start window with xor year_month zerofill
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

package io.athanor.dialect.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.dialect.IdentifierRules;
import org.junit.jupiter.api.Test;

/** What is quoted, as it was recorded. */
class MySqlIdentifiersTest {

    private static final IdentifierRules RULES = MySqlIdentifiers.RULES;

    @Test
    void reservedWords_areQuoted() {
        String words = """
                rank groups limit rows key desc default check system array current_user column fetch for
                foreign if index int is left like long match natural of option over primary references
                right row schema table to true union unique using values when where window with xor
                year_month zerofill
                """;
        for (String word : words.strip().split("\\s+")) {
            assertTrue(RULES.needsQuotes(word), word);
        }
    }

    @Test
    void otherWords_areNotQuoted() {
        String words = """
                level size number date timestamp offset user value type comment analyse do access audit
                cluster connect end glob isnull mode raw returning session start temp view
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

    @Test
    void namesThatServerOrDriverTakeForOthers_areRefused() {
        for (String name : new String[] {"smile😀", "back\\", "ba\\`ck"}) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> RULES.quoteIfNeeded(name), name);
            assertTrue(
                    String.valueOf(e.getMessage()).endsWith("choose another name for \"" + name + "\""), e::getMessage);
        }
        assertEquals("`ba\\ck`", RULES.quoteIfNeeded("ba\\ck"));
        assertEquals("`back\\`", MariaDbIdentifiers.RULES.quoteIfNeeded("back\\"));
        assertThrows(IllegalArgumentException.class, () -> MariaDbIdentifiers.RULES.quoteIfNeeded("smile😀"));
    }
}

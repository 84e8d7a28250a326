package io.athanor.sql;

import static io.athanor.sql.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parameters in SQL text, which databases read by different rules. */
class TextRuleTest {

    private static final Set<TextRule> NONE = Set.of();

    private static void assertParameters(String sql, Set<TextRule> rules, String... names) {
        Text read = text(sql).readBy(rules);
        assertEquals(List.of(names), read.parameterNames(), sql);
        assertEquals(names.length + 1, read.literals().size(), sql);
    }

    @Test
    void backslash_takesTheQuoteAlong() {
        Set<TextRule> rules = Set.of(TextRule.BACKSLASH_ESCAPES);
        assertParameters("x = 'a\\'b' AND y = :p", rules, "p");
        assertParameters("x = 'a\\'b' AND y = :p", NONE);
        assertParameters("x = 'a\\\\' AND y = :p", rules, "p");
        assertParameters("x = 'a\\' AND y = :p", NONE, "p");
        assertParameters("x = \"it\\\"s :no\" AND y = :p", rules, "p");
        assertParameters("x = 'it''s\\' :no' AND y = :p", rules, "p");
        assertParameters("x = `a\\` AND y = :p", rules, "p");
    }

    @Test
    void backslash_behindTheLetterE() {
        Set<TextRule> rules = Set.of(TextRule.ESCAPE_STRINGS);
        assertParameters("x = E'a\\'b :no' AND y = :p", rules, "p");
        assertParameters("x = e'a''\\':no' AND y = :p", rules, "p");
        assertParameters("x = 'a\\' AND y = :p", rules, "p");
        assertParameters("x = like'a\\' AND y = :p", rules, "p");
    }

    @Test
    void hash_beginsAComment() {
        Set<TextRule> rules = Set.of(TextRule.HASH_COMMENTS);
        assertParameters("x # it's :no\n = :p", rules, "p");
        assertParameters("x #>> :p", NONE, "p");
        assertParameters("x #>> :p", rules);
    }

    @Test
    void dashes_beginACommentBehindWhichSpaceStands() {
        Set<TextRule> rules = Set.of(TextRule.DASHES_NEED_SPACE);
        assertParameters("x - -:p -- :no", rules, "p");
        assertParameters("5--:p", rules, "p");
        assertParameters("5--:p", NONE);
    }

    @Test
    void comment_inAComment() {
        Set<TextRule> rules = Set.of(TextRule.NESTED_COMMENTS);
        assertParameters("/* a /* b */ :no */ :p", rules, "p");
        assertParameters("/* a /* b */ :p", NONE, "p");
        assertParameters("/* a /* b */ :no", rules);
    }

    @Test
    void dollars_quote() {
        Set<TextRule> rules = Set.of(TextRule.DOLLAR_QUOTES);
        assertParameters("$$it's :no$$ = :p", rules, "p");
        assertParameters("$f$ $$ :no $f$ = :p", rules, "p");
        assertParameters("$1 = :p", rules, "p");
        assertParameters("a$b$ = :p", rules, "p");
    }

    @Test
    void chosenQuotes_endAsTheySay() {
        Set<TextRule> rules = Set.of(TextRule.CHOSEN_QUOTES);
        assertParameters("q'[it's :no]' = :p", rules, "p");
        assertParameters("Nq'!it's :no!' = :p", rules, "p");
        assertParameters("seq'a' = :p", rules, "p");
    }

    @Test
    void brackets_quoteNames() {
        assertParameters("[a :no] = :p", Set.of(TextRule.BRACKETED_NAMES), "p");
        assertParameters("a[ :p]", NONE, "p");
    }

    @Test
    void value_isGivenToAParameterOfAnyReading() {
        Text text = text("x = 'a\\'b' AND y = :p").bind("p", 5);
        BindParameter<?> bind = (BindParameter<?>)
                text.readBy(Set.of(TextRule.BACKSLASH_ESCAPES)).binds().get(0);
        assertEquals(5, bind.value());
        assertThrows(IllegalArgumentException.class, () -> text.bind("b", 1));
        assertThrows(IllegalArgumentException.class, () -> text("':no' - :p").bind("no", 1));
    }

    @Test
    void text_thatAllReadAlike_isReadOnce() {
        Text text = text("x = :p AND y = 'it''s :no'");
        assertSame(text, text.readBy(Set.of(TextRule.BACKSLASH_ESCAPES)));
    }
}

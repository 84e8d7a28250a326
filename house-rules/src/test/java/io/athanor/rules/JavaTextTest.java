package io.athanor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JavaTextTest {

    @Test
    void comments_areBlankedAndLinesStay() {
        assertEquals("a     \nb   \n   c", JavaText.blank("a // x\nb/*x\nx*/c", true, true));
    }

    @Test
    void literals_keepTheirQuotes() {
        assertEquals("f(\"    \", ' ')", JavaText.blank("f(\"a\\\"b\", 'c')", true, true));
    }

    @Test
    void literals_mayLookLikeComments() {
        String text = "f(\"http://x\"); // y";
        assertEquals("f(\"http://x\");     ", JavaText.blank(text, true, false));
        assertEquals("f(\"        \");     ", JavaText.blank(text, true, true));
    }

    @Test
    void textBlocks_endAtThreeQuotesOnly() {
        assertEquals("\"\"\"\n       \"\"\" + b", JavaText.blank("\"\"\"\n\"a\" // \"\"\" + b", true, true));
    }

    @Test
    void quoteAsCharacter_opensNoString() {
        assertEquals("' ' + b     ", JavaText.blank("'\"' + b // c", true, true));
    }

    @Test
    void unfinishedComment_endsWithTheText() {
        assertEquals("a     ", JavaText.blank("a /* b", true, true));
    }
}

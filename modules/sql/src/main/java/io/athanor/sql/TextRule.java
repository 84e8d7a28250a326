package io.athanor.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What some databases take for quoted or for a comment in SQL text, and others do not. */
public enum TextRule {
    /** In a string a backslash takes the next character along, also a quote. */
    BACKSLASH_ESCAPES,
    /** A string behind the letter E has such backslashes. */
    ESCAPE_STRINGS,
    /** {@code #} begins a comment. */
    HASH_COMMENTS,
    /** Two dashes begin a comment only where white space follows. */
    DASHES_NEED_SPACE,
    /** A comment may stand in another. */
    NESTED_COMMENTS,
    /** A string may stand between two tags in dollar signs. */
    DOLLAR_QUOTES,
    /** A string behind the letter Q says itself what ends it. */
    CHOSEN_QUOTES,
    /** A name may stand in square brackets. */
    BRACKETED_NAMES;

    /** The ways in which a text may be read: a parameter in any of them can be given a value. */
    static final List<Set<TextRule>> READINGS = List.of(
            EnumSet.noneOf(TextRule.class),
            EnumSet.of(BACKSLASH_ESCAPES, HASH_COMMENTS, DASHES_NEED_SPACE),
            EnumSet.of(ESCAPE_STRINGS, NESTED_COMMENTS, DOLLAR_QUOTES),
            EnumSet.of(CHOSEN_QUOTES),
            EnumSet.of(BRACKETED_NAMES));
}

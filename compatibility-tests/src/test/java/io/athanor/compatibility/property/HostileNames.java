package io.athanor.compatibility.property;

import java.util.List;

/** Names and values that try to end their quoting. */
final class HostileNames {

    /** Names that every database can have. */
    static final List<String> NAMES = List.of(
            "a\"b",
            "\"",
            "\"\"; DROP TABLE victims; --",
            "a`b",
            "`; DROP TABLE victims; --",
            "a]b[c",
            "a'b",
            "' OR '1'='1",
            "x; DROP TABLE victims",
            "/* comment */",
            "-- comment",
            "# comment",
            "a\\",
            "\\\"",
            "a?b",
            "a:b",
            "a::b",
            "{ts}",
            "%s",
            "$1",
            "a.b",
            "a b",
            "a\tb\nc",
            "select",
            "order",
            "ORDER",
            "Table",
            "null",
            "1",
            "*",
            "ünïcödé",
            "你好",
            "a\u0301",
            "__");

    /** Values, of which some would end a literal that is escaped by the wrong rule. */
    static final List<String> VALUES = List.of(
            "'",
            "''",
            "\\",
            "\\'",
            "\\\\'",
            "'; DROP TABLE victims; --",
            "\\'; DROP TABLE victims; --",
            "\" OR 1=1",
            "/* */ -- #",
            "?",
            ":name",
            "::text",
            "{d '2020-01-01'}",
            "%s $1 $$ $x$",
            "a\nb\r\tc",
            "ünï 你好 \u0301",
            "\uFF07 \u02BC \u2019",
            "x".repeat(10_000),
            "");

    private HostileNames() {}
}

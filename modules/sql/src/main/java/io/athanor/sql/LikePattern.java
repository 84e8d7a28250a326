package io.athanor.sql;

/** Takes away the meaning of LIKE's wildcards. */
final class LikePattern {

    /** The escape character; a backslash would be escaped once more inside the string literals of some databases. */
    static final char ESCAPE = '/';

    private LikePattern() {}

    static String escape(String text) {
        return text.replace("/", "//").replace("%", "/%").replace("_", "/_");
    }
}

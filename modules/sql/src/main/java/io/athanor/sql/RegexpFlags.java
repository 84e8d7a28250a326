package io.athanor.sql;

/** Checks flags of regular expressions, which are written into the SQL text. */
final class RegexpFlags {

    private RegexpFlags() {}

    static String checked(String flags) {
        if (!flags.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            throw new IllegalArgumentException(
                    "flags of a regular expression are small letters, not \"" + flags + "\"");
        }
        return flags;
    }
}

package io.athanor.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table that a statement changes, by its text; databases do not always tell it when they refuse a row. */
final class ChangedTable {

    private static final String NAME =
            "(\"(?:[^\"]++|\"\")++\"|`(?:[^`]++|``)++`|\\[[^\\]]+]|[\\p{L}_][\\p{L}\\p{N}_$#]*)";
    private static final Pattern CHANGE = Pattern.compile(
            "\\s*(?:INSERT(?:\\s+(?:OR\\s+\\w+|IGNORE|LOW_PRIORITY|HIGH_PRIORITY|DELAYED))*\\s+INTO"
                    + "|REPLACE(?:\\s+INTO)?|MERGE\\s+INTO|UPDATE(?:\\s+(?:OR\\s+\\w+|ONLY|IGNORE|LOW_PRIORITY))*"
                    + "|DELETE(?:\\s+(?:QUICK|IGNORE|LOW_PRIORITY))*\\s+FROM(?:\\s+ONLY)?)\\s+"
                    + NAME + "(?:\\." + NAME + ")?(?:\\." + NAME + ")?",
            Pattern.CASE_INSENSITIVE);

    private ChangedTable() {}

    /** The name without its schema, or null if the text does not begin as a change of a table. */
    static @Nullable String of(String text) {
        Matcher matcher = CHANGE.matcher(text);
        if (!matcher.lookingAt()) {
            return null;
        }
        String name = matcher.group(1);
        for (int part = 2; part <= matcher.groupCount(); part++) {
            name = matcher.group(part) == null ? name : matcher.group(part);
        }
        return unquoted(name);
    }

    private static String unquoted(String name) {
        char quote = name.charAt(0);
        if (quote != '"' && quote != '`' && quote != '[') {
            return name;
        }
        String inner = name.substring(1, name.length() - 1);
        return quote == '[' ? inner : inner.replace(String.valueOf(quote) + quote, String.valueOf(quote));
    }
}

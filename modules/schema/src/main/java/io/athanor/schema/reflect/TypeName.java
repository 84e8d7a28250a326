package io.athanor.schema.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of a type, taken apart.
 *
 * @param base the words in front of the parentheses, in lower case and with one space between them
 * @param arguments what is in the parentheses, as it is written
 * @param suffix what is behind the parentheses, in lower case
 */
public record TypeName(String base, List<String> arguments, String suffix) {

    /** The parts of a type's name. */
    public static TypeName parse(String text) {
        int open = text.indexOf('(');
        int close = closing(text, open);
        if (open < 0 || close < 0) {
            return new TypeName(words(text), List.of(), "");
        }
        return new TypeName(
                words(text.substring(0, open)),
                split(text.substring(open + 1, close)),
                words(text.substring(close + 1)));
    }

    private static int closing(String text, int open) {
        boolean quoted = false;
        int depth = 0;
        for (int i = Math.max(open, 0); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return List.copyOf(parts);
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A number among the arguments, or -1 if there is none. */
    public int argument(int position) {
        if (position >= arguments.size()) {
            return -1;
        }
        String argument = arguments.get(position);
        return argument.matches("\\d{1,9}") ? Integer.parseInt(argument) : -1;
    }

    /** This type under another name. */
    public TypeName base(String newBase) {
        return new TypeName(newBase, arguments, suffix);
    }

    /** This type with other arguments, or without any. */
    public TypeName with(String... newArguments) {
        return new TypeName(base, List.of(newArguments), suffix);
    }

    /** The name in one form, whatever the spaces and the letter case that it was written in. */
    @Override
    public String toString() {
        return base
                + (arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")")
                + (suffix.isEmpty() || suffix.startsWith("[") ? suffix : " " + suffix);
    }
}

package io.athanor.schema.automap;

import java.util.Locale;
import java.util.Set;

/** Makes Java names of the names of a database. */
final class JavaNames {

    private static final Set<String> RESERVED = Set.of(("abstract assert boolean break byte case catch char class const"
                    + " continue default do double else enum extends false final finally float for goto if implements"
                    + " import instanceof int interface long native new null package private protected public return"
                    + " short static strictfp super switch synchronized this throw throws transient true try void"
                    + " volatile while")
            .split(" ", -1));

    private JavaNames() {}

    /** A name that starts with a small letter. */
    static String lower(String name) {
        String camel = camel(name);
        return usable(camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1));
    }

    /** A name that starts with a capital letter. */
    static String upper(String name) {
        String camel = camel(name);
        return usable(camel.substring(0, 1).toUpperCase(Locale.ROOT) + camel.substring(1));
    }

    private static String camel(String name) {
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
        StringBuilder text = new StringBuilder();
        boolean wordStarts = false;
        for (char c : (shouted ? name.toLowerCase(Locale.ROOT) : name).toCharArray()) {
            if (!Character.isLetterOrDigit(c)) {
                wordStarts = !text.isEmpty();
            } else {
                text.append(wordStarts ? Character.toUpperCase(c) : c);
                wordStarts = false;
            }
        }
        return text.isEmpty() ? "unnamed" : text.toString();
    }

    private static String usable(String name) {
        String started = Character.isJavaIdentifierStart(name.charAt(0)) ? name : "n" + name;
        return RESERVED.contains(started) ? started + "_" : started;
    }

    /** The last word of a name in the singular, as far as its letters tell. */
    static String singular(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("ies") && name.length() > 4) {
            return name.substring(0, name.length() - 3) + "y";
        }
        boolean hissing = lower.matches(".*(ss|sh|ch|x|z)es");
        if (hissing || lower.endsWith("uses")) {
            return name.substring(0, name.length() - 2);
        }
        boolean plural = lower.endsWith("s") && !lower.matches(".*(ss|us|is)");
        return plural && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    }

    /** The last word of a name in the plural, as far as its letters tell. */
    static String plural(String name) {
        if (!singular(name).equals(name)) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*[^aeiou]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name + (lower.matches(".*(s|sh|ch|x|z)") ? "es" : "s");
    }
}

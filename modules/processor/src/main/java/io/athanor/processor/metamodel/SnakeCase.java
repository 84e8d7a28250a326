package io.athanor.processor.metamodel;

import java.util.Locale;

/**
 * The spelling of database names: {@code emailAddress} becomes {@code email_address}, {@code URLPath} {@code url_path}.
 */
final class SnakeCase {

    private SnakeCase() {}

    static String of(String name) {
        StringBuilder result = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && startsWord(name, i)) {
                result.append('_');
            }
            result.append(name.charAt(i));
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int i) {
        char before = name.charAt(i - 1);
        if (!Character.isUpperCase(name.charAt(i)) || before == '_') {
            return false;
        }
        boolean wordFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(before) || wordFollows;
    }
}

package io.athanor.orm.metamodel;

import java.util.Locale;

/**
 * Makes the names of tables and columns that annotations do not give. A registry has one; names that are given are
 * taken as they are. Safe for use by several threads; the same name gives the same result.
 *
 * <p>The part of a column's name that comes from the field of an embedded value is made by {@link #column} as well.
 */
public interface NamingStrategy {

    /** {@code emailAddress} becomes {@code email_address}, {@code URLPath} {@code url_path}; the default. */
    NamingStrategy SNAKE_CASE = new NamingStrategy() {
        @Override
        public String table(String className) {
            return column(className);
        }

        @Override
        public String column(String attribute) {
            StringBuilder result = new StringBuilder(attribute.length() + 4);
            for (int i = 0; i < attribute.length(); i++) {
                if (i > 0 && startsWord(attribute, i)) {
                    result.append('_');
                }
                result.append(attribute.charAt(i));
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
    };

    /** Tables and columns have the names of classes and fields as they are written. */
    NamingStrategy AS_DECLARED = new NamingStrategy() {
        @Override
        public String table(String className) {
            return className;
        }

        @Override
        public String column(String attribute) {
            return attribute;
        }
    };

    /** The name of the table of a class, by its simple name. */
    String table(String className);

    /** The name of the column of an attribute, or of a component of an embedded value. */
    String column(String attribute);
}

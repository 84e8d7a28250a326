package io.athanor.generator;

import io.athanor.schema.EnumeratedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The source of the enum for an enumerated type of the database.
 *
 * @param type the type
 * @param className the name of the enum
 */
record EnumSource(EnumeratedType type, String className) {

    /** The constant of a column's type, as an annotation names it. */
    String constant() {
        return className + ".TYPE";
    }

    String text(String packageName) {
        List<String> constants = new ArrayList<>();
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            String label = type.labels().get(i);
            constants.add("    /** " + JavaText.comment("The label \"" + label + "\".") + " */\n    " + names.get(i)
                    + "(" + JavaText.literal(label) + ")");
        }
        String schema = type.schema() == null ? "" : ".inSchema(" + JavaText.literal(type.schema()) + ")";
        return "package " + packageName + ";\n\nimport io.athanor.sql.type.EnumType;\n"
                + "import io.athanor.sql.type.Types;\n\n/** "
                + JavaText.comment("The values of the type " + type.name() + ".") + " */\npublic enum " + className
                + " {\n" + String.join(",\n", constants) + ";\n\n    /** The type of columns. */\n"
                + "    public static final EnumType<" + className + "> TYPE = Types.enumeration(" + className
                + ".class)\n            .named(" + JavaText.literal(type.name()) + ")" + schema + "\n"
                + "            .labelled(" + className + "::label);\n\n    private final String label;\n\n    "
                + className + "(String label) {\n        this.label = label;\n    }\n\n"
                + "    /** The label in the database. */\n    public String label() {\n        return label;\n    }\n"
                + "}\n";
    }

    /** The names of the constants, no two of which are equal. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String label : type.labels()) {
            String words = label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
            String name = words.isEmpty() || words.equals("_")
                    ? "OTHER"
                    : Character.isDigit(words.charAt(0)) ? "_" + words : words;
            String free = name;
            // TYPE is the constant of the type.
            for (int number = 2; names.contains(free) || free.equals("TYPE"); number++) {
                free = name + "_" + number;
            }
            names.add(free);
        }
        return names;
    }
}

package io.athanor.rules;

import java.util.List;

/**
 * A place where a rule may be broken.
 *
 * @param path how the lines that the rule reports there begin
 * @param reason why the rule's purpose is served better by breaking it
 */
record Exemption(Class<? extends Rule> rule, String path, String reason) {

    private static final String ORM = "modules/orm/src/main/java/io/athanor/orm/";

    static List<Exemption> all() {
        return List.of(
                new Exemption(
                        ForbiddenCodeRule.class,
                        "modules/processor/src/main/java/io/athanor/processor/javac/WrappedEnvironments.java",
                        "build tools hide javac from processors in private fields; applications run nothing of this"),
                new Exemption(
                        OwnServicesRule.class,
                        "modules/sql/src/main/java/module-info.java: looks up io.athanor.sql.ElementPrinter",
                        "toString of an element prints its SQL, and elements are below the compiler that knows it"),
                new Exemption(
                        RelationshipKindsRule.class,
                        ORM + "flush/KeySync.java",
                        "the one place where a flush chooses a class for each kind"),
                new Exemption(
                        RelationshipKindsRule.class,
                        ORM + "flush/RowReferences.java",
                        "rows wait along foreign keys, and of all relationships only references hold one"),
                new Exemption(
                        RelationshipKindsRule.class,
                        ORM + "load/RelationshipCriteria.java",
                        "a criterion reads the foreign key where the owner has it, and asks for a row elsewhere"));
    }

    boolean covers(Rule broken, String violation) {
        return rule.isInstance(broken) && violation.startsWith(path);
    }
}

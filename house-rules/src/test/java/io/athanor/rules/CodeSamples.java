package io.athanor.rules;

import java.util.List;

/** Samples for the rules about code. */
final class CodeSamples {
    private static final String MAIN = "modules/engine/src/main/java/io/athanor/engine/A.java";
    private static final String DIALECT = "dialects/acme/src/main/java/acme/A.java";
    private static final String TEST = "modules/engine/src/test/java/io/athanor/engine/ATest.java";
    private static final String OTHER_TEST = "modules/engine/src/test/java/io/athanor/engine/Checks.java";

    private CodeSamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.good(DatabaseNamesRule.class, MAIN, "/* as PostgreSQL does */ class A {} // or MySQL"),
                Sample.good(DatabaseNamesRule.class, DIALECT, "class OracleDialect {}"),
                Sample.good(DatabaseNamesRule.class, TEST, "class SqliteTest {}"),
                Sample.bad(
                        DatabaseNamesRule.class, "A.java:2: isPostgresql", MAIN, "class A {\n boolean isPostgresql; }"),
                Sample.bad(DatabaseNamesRule.class, "sqlite", MAIN, "class A { String name = \"sqlite\"; }"),
                //
                Sample.good(ForbiddenCodeRule.class, MAIN, "/** Not setAccessible. */ class A {}"),
                Sample.good(ForbiddenCodeRule.class, TEST, "import java.lang.reflect.Method;"),
                Sample.bad(ForbiddenCodeRule.class, "setAccessible", MAIN, "{ field.setAccessible(true); }"),
                Sample.bad(
                        ForbiddenCodeRule.class,
                        "java.lang.reflect.Method",
                        DIALECT,
                        "import java.lang.reflect.Method;"),
                Sample.bad(ForbiddenCodeRule.class, "sun.misc.Unsafe", MAIN, "import sun.misc.Unsafe;"),
                Sample.bad(ForbiddenCodeRule.class, "printStackTrace", MAIN, "{ e.printStackTrace(); }"),
                //
                Sample.good(FileSizeRule.class, MAIN, "int a;\n".repeat(800), TEST, "int a;\n".repeat(2_000)),
                Sample.bad(FileSizeRule.class, "801 lines", MAIN, "int a;\n".repeat(801)),
                Sample.bad(FileSizeRule.class, "ATest.java:2: has 121 columns", TEST, "\n" + "a".repeat(121)),
                //
                Sample.good(TypeNamesRule.class, MAIN, "class Utility {} // class StringUtils"),
                Sample.good(TypeNamesRule.class, MAIN, "class ManagerOfNothing { String s = \"class Helper\"; }"),
                Sample.bad(TypeNamesRule.class, "class StringUtils", MAIN, "final class StringUtils {}"),
                Sample.bad(TypeNamesRule.class, "record Helper", MAIN, "class A { record Helper() {} }"),
                Sample.good(TypeNamesRule.class, TEST, "class Manager extends Employee {}"),
                Sample.bad(TypeNamesRule.class, "interface PoolManager", TEST, "interface PoolManager {}"),
                //
                Sample.good(TestHabitsRule.class, TEST, "@Disabled(\"the server has no sequences\") @Test void a() {}"),
                Sample.good(TestHabitsRule.class, OTHER_TEST, "abstract class Checks { @Test void a() {} }"),
                Sample.good(TestHabitsRule.class, MAIN, "{ Thread.sleep(1); }"),
                Sample.bad(TestHabitsRule.class, "@Disabled", TEST, "@Disabled @Test void a() {}"),
                Sample.bad(TestHabitsRule.class, "@Disabled", TEST, "@Disabled(\"\") @Test void a() {}"),
                Sample.bad(TestHabitsRule.class, "Thread.sleep", TEST, "{ Thread.sleep(1); }"),
                Sample.bad(
                        TestHabitsRule.class, "does not end in Test", OTHER_TEST, "class Checks { @Test void a() {} }"),
                //
                Sample.good(FeatureTagsRule.class, TEST, "@Feature({\"SQL-X-17\", \"SQL-X-18\"}) @Test void a() {}"),
                Sample.good(FeatureTagsRule.class, TEST, "// @Feature(\"SQL-X-0\")"),
                Sample.bad(FeatureTagsRule.class, "SQL-X-0", TEST, "@Feature(\"SQL-X-0\") @Test void a() {}"),
                //
                Sample.good(MachinePathsRule.class, "docs/a.md", "https://example.org/home/page.html and $ROOT/root/a"),
                Sample.bad(MachinePathsRule.class, "javac.1.args:1", "javac.1.args", "-d /home/" + "ed/project/target"),
                //
                Sample.good(LeftoversRule.class, MAIN, "// the mastodon is extinct"),
                Sample.bad(LeftoversRule.class, "A.java:1: TO" + "DO later", MAIN, "// TO" + "DO later"),
                Sample.bad(LeftoversRule.class, "README.md:2", "README.md", "\nFIX" + "ME"));
    }
}

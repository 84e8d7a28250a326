package io.athanor.rules;

import java.util.List;

/** Samples for the rules about modules and packages. */
final class ModuleSamples {
    private static final String SQL = "modules/sql/src/main/java/module-info.java";
    private static final String SCHEMA = "modules/schema/src/main/java/module-info.java";
    private static final String ORM = "modules/orm/src/main/java/module-info.java";
    private static final String ACME = "dialects/acme/src/main/java/module-info.java";
    private static final String A = "modules/sql/src/main/java/io/athanor/sql/a/A.java";
    private static final String B = "modules/sql/src/main/java/io/athanor/sql/b/B.java";
    private static final String PACKAGE = "modules/sql/src/main/java/io/athanor/sql/package-info.java";
    private static final String SERVICE = "dialects/acme/src/main/resources/META-INF/services/io.athanor.sql.Dialect";

    private ModuleSamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.good(ModuleDescriptorRule.class, "modules/sql/pom.xml", "", SQL, sql("")),
                Sample.good(ModuleDescriptorRule.class, SQL, "@org.jspecify.annotations.NullMarked module m {}"),
                Sample.good(ModuleDescriptorRule.class, "benchmarks/pom.xml", "", "pom.xml", ""),
                Sample.bad(ModuleDescriptorRule.class, "has no", "modules/sql/pom.xml", ""),
                Sample.bad(ModuleDescriptorRule.class, "not @NullMarked", SQL, "/** @NullMarked */ module m {}"),
                //
                Sample.good(ModuleEdgesRule.class, SQL, sql("requires transitive java.sql;")),
                Sample.good(ModuleEdgesRule.class, SCHEMA, "module io.athanor.schema { requires io.athanor.sql; }"),
                Sample.good(ModuleEdgesRule.class, ACME, acme("requires static transitive io.athanor.engine;")),
                Sample.bad(ModuleEdgesRule.class, "requires java.naming", SQL, sql("requires java.naming;")),
                Sample.bad(ModuleEdgesRule.class, "org.jspecify with", SQL, sql("requires org.jspecify;")),
                Sample.bad(ModuleEdgesRule.class, "with", SQL, sql("requires static transitive org.jspecify;")),
                Sample.bad(
                        ModuleEdgesRule.class, "requires io.athanor.schema", SQL, sql("requires io.athanor.schema;")),
                Sample.bad(
                        ModuleEdgesRule.class,
                        "requires io.athanor.dialect.acme",
                        ORM,
                        "module io.athanor.orm { requires static io.athanor.dialect.acme; }"),
                Sample.bad(ModuleEdgesRule.class, "without static", ACME, acme("requires io.athanor.engine;")),
                Sample.bad(ModuleEdgesRule.class, "requires io.athanor.orm", ACME, acme("requires io.athanor.orm;")),
                Sample.bad(ModuleEdgesRule.class, "opens", SQL, sql("opens io.athanor.sql;")),
                Sample.bad(ModuleEdgesRule.class, "opens", SQL, "open module io.athanor.sql {}"),
                //
                Sample.good(ServiceFilesRule.class, ACME, provider(), SERVICE, "# comment\nacme.AcmeDialect\n"),
                Sample.bad(ServiceFilesRule.class, "should list acme.AcmeDialect", ACME, provider()),
                Sample.bad(ServiceFilesRule.class, "should list", ACME, provider(), SERVICE, "acme.Other"),
                //
                Sample.good(OwnServicesRule.class, SQL, sql("uses io.athanor.sql.Dialect;"), ACME, provider()),
                Sample.bad(
                        OwnServicesRule.class,
                        "looks up io.athanor.sql.Printer, which it provides",
                        SQL,
                        sql("uses io.athanor.sql.Printer; provides io.athanor.sql.Printer with io.athanor.sql.a.A;")),
                //
                Sample.good(PackageDocumentationRule.class, SQL, exporting(), PACKAGE, "/** Text. */ package p;"),
                Sample.good(PackageDocumentationRule.class, SQL, exporting(), PACKAGE, "/**\n * Text.\n */ package p;"),
                Sample.good(PackageDocumentationRule.class, SQL, sql("exports io.athanor.sql to io.athanor.orm;")),
                Sample.bad(PackageDocumentationRule.class, "is missing", SQL, exporting()),
                Sample.bad(PackageDocumentationRule.class, "no Javadoc", SQL, exporting(), PACKAGE, "package p;"),
                Sample.bad(
                        PackageDocumentationRule.class, "no Javadoc", SQL, exporting(), PACKAGE, "/** */ package p;"),
                //
                Sample.good(
                        PackageCyclesRule.class, A, "import io.athanor.sql.b.B;", B, "// import io.athanor.sql.a.A;"),
                Sample.good(PackageCyclesRule.class, A, "import io.athanor.sql.a.Other;", B, ""),
                Sample.bad(
                        PackageCyclesRule.class,
                        "io.athanor.sql.a -> io.athanor.sql.b -> io.athanor.sql.a",
                        A,
                        "import static io.athanor.sql.b.B.member;",
                        B,
                        "import io.athanor.sql.a.*;"),
                //
                Sample.good(
                        BomRule.class, "modules/bom/pom.xml", artifacts("bom", "sql"), "modules/sql/pom.xml", SQL_POM),
                Sample.good(BomRule.class, "modules/bom/pom.xml", artifacts("bom"), "docs/tutorial/pom.xml", SQL_POM),
                Sample.bad(
                        BomRule.class,
                        "athanor-sql",
                        "modules/bom/pom.xml",
                        artifacts("bom"),
                        "modules/sql/pom.xml",
                        SQL_POM),
                Sample.bad(BomRule.class, "athanor-old", "modules/bom/pom.xml", artifacts("bom", "old")));
    }

    private static final String SQL_POM = artifacts("parent", "sql", "schema");

    private static String sql(String directive) {
        return "@NullMarked module io.athanor.sql { " + directive + " }";
    }

    private static String acme(String directive) {
        return "module io.athanor.dialect.acme { requires io.athanor.sql; " + directive + " }";
    }

    private static String provider() {
        return acme("provides io.athanor.sql.Dialect with acme.AcmeDialect;");
    }

    private static String exporting() {
        return sql("exports io.athanor.sql;");
    }

    private static String artifacts(String... names) {
        return "<artifactId>athanor-" + String.join("</artifactId>\n<artifactId>athanor-", names) + "</artifactId>";
    }
}

package io.athanor.compatibility.compiled;

import io.athanor.sql.Element;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The five dialects, and what statements look like in them. */
final class Dialects {

    private static final Map<String, String> VERSIONS = new LinkedHashMap<>();

    static {
        VERSIONS.put("sqlite", "3.45");
        VERSIONS.put("mysql", "8.0.36");
        VERSIONS.put("mariadb", "11.4");
        VERSIONS.put("postgresql", "16.0");
        VERSIONS.put("oracle", "21.0");
    }

    private Dialects() {}

    /** The names, for parameterized tests. */
    static Stream<String> names() {
        return VERSIONS.keySet().stream();
    }

    static Dialect of(String name) {
        return of(name, String.valueOf(VERSIONS.get(name)));
    }

    static Dialect of(String name, String version) {
        return Dialect.of(name).forVersion(ServerVersion.parse(version));
    }

    static SqlFacet sql(String name) {
        return of(name).facet(SqlFacet.class);
    }

    /** The text of a statement on one line. */
    static String text(Statement statement, Dialect dialect) {
        return line(BoundSql.of(statement, dialect).text());
    }

    static String text(Statement statement, String name) {
        return text(statement, of(name));
    }

    static String text(Element element) {
        return line(element.toString());
    }

    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

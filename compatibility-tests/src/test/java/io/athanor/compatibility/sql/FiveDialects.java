package io.athanor.compatibility.sql;

import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dialects, each in the version of a server that people run. */
final class FiveDialects {

    private static final Map<String, Dialect> BY_NAME = new LinkedHashMap<>();

    static {
        add("sqlite", "3.45.0");
        add("mysql", "8.0.36");
        add("mariadb", "11.4.0");
        add("postgresql", "16.0");
        add("oracle", "21.0");
    }

    private FiveDialects() {}

    private static void add(String name, String version) {
        BY_NAME.put(name, Dialect.of(name).forVersion(ServerVersion.parse(version)));
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    static Dialect of(String name) {
        Dialect dialect = BY_NAME.get(name);
        if (dialect == null) {
            throw new IllegalArgumentException("no dialect " + name);
        }
        return dialect;
    }
}

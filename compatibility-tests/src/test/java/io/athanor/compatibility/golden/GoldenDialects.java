package io.athanor.compatibility.golden;

import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** The dialects, in the versions for which the facts were recorded. */
public final class GoldenDialects {

    private GoldenDialects() {}

    /** All dialects by name. */
    public static Map<String, Dialect> all() {
        Map<String, Dialect> dialects = new LinkedHashMap<>();
        dialects.put("sqlite", Dialect.of("sqlite"));
        dialects.put("mysql", Dialect.of("mysql").forVersion(ServerVersion.parse("8.0.36")));
        dialects.put("mariadb", Dialect.of("mariadb").forVersion(ServerVersion.parse("10.11.0")));
        dialects.put("postgresql", Dialect.of("postgresql").forVersion(ServerVersion.parse("16.0")));
        dialects.put("oracle", Dialect.of("oracle").forVersion(ServerVersion.parse("21.0")));
        return dialects;
    }

    /** The dialect of a version, such as {@code mysql-5.7}. */
    public static Dialect ofVersion(String variant) {
        int dash = variant.indexOf('-');
        return Dialect.of(variant.substring(0, dash)).forVersion(ServerVersion.parse(variant.substring(dash + 1)));
    }
}

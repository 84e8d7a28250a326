package io.athanor.dialect.mysql;

import io.athanor.engine.EngineUrl;
import io.athanor.engine.spi.JdbcTarget;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The two drivers and what they are told. */
final class MySqlTargets {

    static final Set<String> HARMLESS_OPTIONS = Set.of("profilesql", "initialtimeout");

    /** The protocol counts the parameters of prepared statements by two bytes. */
    static final int MOST_PARAMETERS = 65535;

    static final int MOST_ROWS = 1000;

    private MySqlTargets() {}

    static JdbcTarget connectorJ(EngineUrl url) {
        String jdbc = url.jdbcUrl().orElseGet(() -> "jdbc:mysql:" + location(url));
        Map<String, String> properties = new LinkedHashMap<>();
        // Rows that were to be fetched some at a time would else block the connection for ever, since the driver gives
        // nobody a result to close, when it has cancelled their statement.
        putUnlessSaid(properties, url, "clobberStreamingResults", "true");
        properties.putAll(properties(url));
        return new JdbcTarget("com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j", jdbc, properties);
    }

    static JdbcTarget mariaDb(EngineUrl url) {
        String jdbc = url.jdbcUrl().orElseGet(() -> "jdbc:mariadb:" + location(url));
        return new JdbcTarget("org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client", jdbc, properties(url));
    }

    /**
     * What makes a driver keep only some rows in memory: MySQL's takes the least of numbers to read row by row and
     * passes over all others, unless every statement is to be prepared on the server.
     */
    static int fetchSize(Connection connection, int rows) throws SQLException {
        return connection.getMetaData().getDriverName().startsWith("MySQL") ? Integer.MIN_VALUE : rows;
    }

    private static String location(EngineUrl url) {
        String host = url.host().orElse("localhost");
        String database = URLEncoder.encode(url.database().orElse(""), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "//" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":"
                + url.port().orElse(3306) + "/" + database;
    }

    private static Map<String, String> properties(EngineUrl url) {
        Map<String, String> properties = new LinkedHashMap<>();
        // UPDATE is to count the rows that it matches, also those that had the new values already.
        putUnlessSaid(properties, url, "useAffectedRows", "false");
        if (url.jdbcUrl().isEmpty()) {
            url.options().forEach((name, values) -> properties.put(name, values.get(values.size() - 1)));
        }
        url.username().ifPresent(user -> properties.put("user", user));
        url.password().ifPresent(password -> properties.put("password", password));
        return properties;
    }

    /** Connector/J lets a property replace what a JDBC URL says. */
    private static void putUnlessSaid(Map<String, String> properties, EngineUrl url, String name, String value) {
        boolean isSaid = url.jdbcUrl().isPresent() && url.jdbcUrl().get().contains(name + "=");
        if (!isSaid) {
            properties.put(name, value);
        }
    }
}

package io.athanor.dialect.mysql;

import io.athanor.engine.EngineUrlException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Finds out which of the two servers answers; drivers call both MySQL. */
final class MySqlVersion {

    private MySqlVersion() {}

    static Dialect dialect(Connection connection, Dialect mySql, Dialect mariaDb) throws SQLException {
        String text = version(connection);
        if (text.contains("MariaDB")) {
            return mariaDb.forVersion(ServerVersion.parse(text));
        }
        if (connection.getMetaData().getDriverName().contains("MariaDB")) {
            throw new EngineUrlException("The server is MySQL " + text
                    + ", but was reached through MariaDB's driver: use a URL that starts with mysql://.");
        }
        return mySql.forVersion(ServerVersion.parse(text));
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            return row.getString(1);
        }
    }
}

package io.athanor.compatibility.bed;

import io.athanor.engine.Connection;
import io.athanor.engine.Credentials;
import io.athanor.engine.IsolationLevel;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Optional;

/** What MySQL and MariaDB have in common, whose tables are InnoDB's. */
abstract class InnoDbBed implements TestBed, Queries, Sessions, Addresses, Schemas {

    // ---- queries

    @Override
    public final Queries queries() {
        return this;
    }

    @Override
    public final String lasting() {
        return "SELECT SLEEP(20)";
    }

    @Override
    public final List<LevelName> levels() {
        return List.of(
                new LevelName(IsolationLevel.SERIALIZABLE, "SERIALIZABLE"),
                new LevelName(IsolationLevel.READ_UNCOMMITTED, "READ UNCOMMITTED"));
    }

    @Override
    public final Optional<Procedures> procedures() {
        return Optional.of(new Procedures(
                "CREATE PROCEDURE addition(IN a INT, IN b INT, OUT total INT, INOUT counter INT)"
                        + " BEGIN SET total = a + b; SET counter = counter + 1; END",
                "CREATE PROCEDURE two_results(IN least INT)"
                        + " BEGIN SELECT 1 AS n UNION SELECT 2 ORDER BY n; SELECT least AS n; END",
                "CREATE PROCEDURE failure() INSERT INTO people (name) VALUES ('ed')"));
    }

    @Override
    public final String sixteenBytes() {
        return "BINARY(16)";
    }

    @Override
    public final String typeWithoutModel() {
        return "POINT";
    }

    // ---- sessions

    @Override
    public final Sessions sessions() {
        return this;
    }

    @Override
    public final Setting setting() {
        return new Setting("SET SESSION lock_wait_timeout = 321", "SELECT @@lock_wait_timeout", "321");
    }

    @Override
    public final String shortLockWait() {
        return "SET SESSION innodb_lock_wait_timeout = 1";
    }

    @Override
    public final String numberQuery() {
        return "SELECT CONNECTION_ID()";
    }

    @Override
    public final String end(long number) {
        return "KILL " + number;
    }

    @Override
    public final String busyQuery(long number) {
        return "SELECT count(*) FROM information_schema.processlist WHERE id = " + number
                + " AND command = 'Query' AND info LIKE '%SLEEP%'";
    }

    /**
     * Waits until the lost connection's transaction belongs to nobody. As long as it belongs to the connection, which
     * the server has yet to clear away, XA COMMIT says that it committed, and leaves the rows as they are.
     */
    @Override
    public final Runnable losing(Connection connection) {
        Object number = connection.execute(Sql.text(numberQuery())).scalarOne();
        connection.rollback();
        return () -> {
            connection.invalidate();
            while (status(connection).contains(" thread id " + number + ",")) {
                Thread.onSpinWait();
            }
        };
    }

    private static String status(Connection connection) {
        Object status =
                connection.execute(Sql.text("SHOW ENGINE INNODB STATUS")).one().get("Status");
        connection.rollback();
        return String.valueOf(status);
    }

    // ---- addresses

    @Override
    public final Addresses addresses() {
        return this;
    }

    @Override
    public final String withoutUser(String jdbcUrl) {
        return jdbcUrl.replace("user=root&", "");
    }

    @Override
    public final Credentials credentials() {
        return new Credentials("root", "");
    }

    @Override
    public final int port(String jdbcUrl) {
        return Integer.parseInt(jdbcUrl.replaceFirst("[^?]*:(\\d+)/.*", "$1"));
    }

    @Override
    public final String impatient(String jdbcUrl, int port) {
        return jdbcUrl.replace(":" + port(jdbcUrl) + "/", ":" + port + "/") + "&connectTimeout=4000&socketTimeout=4000";
    }

    @Override
    public final String userQuery() {
        return "SELECT SUBSTRING_INDEX(USER(), '@', 1)";
    }

    // ---- schemas

    @Override
    public final Schemas schemas() {
        return this;
    }

    @Override
    public final void drop(Connection connection, String name) {
        connection.execute(Sql.text("DROP SCHEMA " + name));
    }
}

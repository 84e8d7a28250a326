package io.athanor.compatibility.bed;

import static io.athanor.compatibility.bed.Requirement.*;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.RestartablePostgreSql;
import io.athanor.compatibility.server.RestartableServer;
import io.athanor.engine.Connection;
import io.athanor.engine.Credentials;
import io.athanor.engine.IsolationLevel;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL from the embedded binaries. */
public class PostgreSqlBed implements TestBed, Queries, Sessions, Addresses, Schemas {

    private static final Map<Requirement, String> UNMET = new Unmet()
            .because("json_each is SQLite's name", JSON_EACH)
            .because("names have up to 63 bytes", LONG_UNICODE_NAMES)
            .because("the pool is the engine's", FOREIGN_POOL)
            .reasons();

    /** Called by the service loader. */
    public PostgreSqlBed() {}

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public DatabaseServer server() {
        return PostgreSqlServer.instance();
    }

    @Override
    public Optional<RestartableServer> restartable() {
        return Optional.of(RestartablePostgreSql.instance());
    }

    @Override
    public Map<Requirement, String> unmet() {
        return UNMET;
    }

    // ---- queries

    @Override
    public Queries queries() {
        return this;
    }

    @Override
    public String series(int rows) {
        return "SELECT n FROM generate_series(1, " + rows + ") AS s(n)";
    }

    @Override
    public String slow() {
        return "SELECT pg_sleep(30)";
    }

    @Override
    public String lasting() {
        return "SELECT pg_sleep(20)";
    }

    @Override
    public String wide(int rows) {
        return "SELECT repeat('x', 1000) FROM generate_series(1, " + rows + ")";
    }

    @Override
    public String level() {
        return "SELECT current_setting('transaction_isolation')";
    }

    @Override
    public List<LevelName> levels() {
        return List.of(
                new LevelName(IsolationLevel.SERIALIZABLE, "SERIALIZABLE"),
                new LevelName(IsolationLevel.READ_UNCOMMITTED, "READ UNCOMMITTED"));
    }

    @Override
    public Optional<Procedures> procedures() {
        return Optional.of(new Procedures(
                "CREATE PROCEDURE addition(IN a integer, IN b integer, OUT total integer, INOUT counter integer)"
                        + " LANGUAGE plpgsql AS $$ BEGIN total := a + b; counter := counter + 1; END $$",
                null,
                "CREATE PROCEDURE failure() LANGUAGE sql AS $$ INSERT INTO people (name) VALUES ('ed') $$"));
    }

    @Override
    public String sixteenBytes() {
        return "BYTEA";
    }

    @Override
    public String typeWithoutModel() {
        return "point";
    }

    // ---- sessions

    @Override
    public Sessions sessions() {
        return this;
    }

    @Override
    public Setting setting() {
        return new Setting("SET application_name = 'a pool'", "SHOW application_name", "a pool");
    }

    @Override
    public String shortLockWait() {
        return "SET lock_timeout = '100ms'";
    }

    @Override
    public void useSnapshots(Connection connection) {
        connection.execute(Sql.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
    }

    @Override
    public String numberQuery() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    public String end(long number) {
        return "SELECT pg_terminate_backend(" + number + ", 5000)";
    }

    @Override
    public String busyQuery(long number) {
        return "SELECT count(*) FROM pg_stat_activity WHERE pid = " + number
                + " AND state = 'active' AND query LIKE '%pg_sleep%'";
    }

    // ---- addresses

    @Override
    public Addresses addresses() {
        return this;
    }

    @Override
    public String shortUrl(String jdbcUrl) {
        return jdbcUrl.replaceFirst("jdbc:postgresql://([^?]*).*", "postgresql://postgres@$1");
    }

    @Override
    public String deadUrl() {
        return "postgresql://user:s3cret@127.0.0.1:1/db";
    }

    @Override
    public String withoutUser(String jdbcUrl) {
        return jdbcUrl.replaceFirst("\\?.*", "");
    }

    @Override
    public Credentials credentials() {
        return new Credentials("postgres", "");
    }

    @Override
    public int port(String jdbcUrl) {
        return Integer.parseInt(jdbcUrl.replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    @Override
    public String impatient(String jdbcUrl, int port) {
        String database = jdbcUrl.replaceFirst(".*/([^/?]+)\\?.*", "$1");
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?user=postgres&connectTimeout=4&socketTimeout=4&loginTimeout=8";
    }

    @Override
    public List<String> createUser(String name) {
        return List.of("CREATE ROLE " + name + " LOGIN");
    }

    @Override
    public String dropUser(String name) {
        return "DROP ROLE " + name;
    }

    @Override
    public String userQuery() {
        return "SELECT current_user";
    }

    // ---- schemas

    @Override
    public Schemas schemas() {
        return this;
    }

    @Override
    public void drop(Connection connection, String name) {
        connection.execute(Sql.text("DROP SCHEMA " + name + " CASCADE"));
    }

    @Override
    public List<String> others() {
        return List.of("pg_catalog");
    }
}

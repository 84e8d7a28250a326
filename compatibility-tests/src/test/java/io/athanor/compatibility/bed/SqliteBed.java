package io.athanor.compatibility.bed;

import static io.athanor.compatibility.bed.Requirement.*;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Credentials;
import io.athanor.engine.IsolationLevel;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQLite in this process. */
public final class SqliteBed implements TestBed, Queries, Sessions, Addresses, Schemas {

    private static final Map<Requirement, String> UNMET = new Unmet()
            .because(
                    "SQLite's grammar has not got it",
                    QUANTIFIED_QUERIES,
                    LATERAL,
                    CHANGES_IN_CTE,
                    DISTINCT_ON,
                    LIMIT_WITH_TIES,
                    SET_OPERATIONS_KEEPING_DOUBLES,
                    ORDERED_AGGREGATES,
                    GROUPING_SETS,
                    ROLLUP,
                    MERGE,
                    DELETE_USING,
                    INCLUDED_COLUMNS,
                    IDENTITY,
                    MATERIALIZED_VIEWS)
            .because(
                    "SQLite has five storage classes and no types",
                    ARRAYS,
                    UUIDS,
                    BOOLEANS,
                    DOMAINS,
                    LIMITED_STRINGS,
                    PADDED_CHARACTERS)
            .because("SQLite stores NULL instead", NOT_A_NUMBER)
            .because("SQLite needs an FTS table", FULL_TEXT_WITHOUT_INDEX)
            .because("SQLite has no such function", REGULAR_EXPRESSION_REPLACEMENT, REGULAR_EXPRESSIONS)
            .because("its LIKE ignores the case of ASCII", LIKE_TELLS_CASE_APART)
            .because("one connection at a time writes", ROW_LOCKS, KEY_LOCKS)
            .because("generate_series is an extension that the driver does not load", GENERATED_SERIES)
            .because("the error names no key", NAMED_FOREIGN_KEYS)
            .because("SQLite has none", PROCEDURES, TWO_PHASE, USERS)
            .because("an attached database does not refer to another one", CROSS_SCHEMA_KEYS)
            .because(
                    "the database is a file, and a part of this process",
                    ENDED_SESSIONS,
                    NETWORK,
                    RESTARTS,
                    OWN_PROCESS)
            .because("the pool is the engine's", FOREIGN_POOL)
            .reasons();

    /** Called by the service loader. */
    public SqliteBed() {}

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String title() {
        return "SQLite";
    }

    @Override
    public String dialect() {
        return "sqlite";
    }

    @Override
    public DatabaseServer server() {
        return SqliteDatabase.server();
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

    private static String recursive(long last, String selected) {
        return "SELECT " + selected
                + " FROM (WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < " + last
                + ") SELECT n FROM s)";
    }

    @Override
    public String series(int rows) {
        return recursive(rows, "n");
    }

    @Override
    public String slow() {
        return recursive(10_000_000_000L, "count(*)");
    }

    @Override
    public String lasting() {
        return recursive(1_000_000_000L, "count(*)");
    }

    @Override
    public String wide(int rows) {
        return recursive(rows, "hex(zeroblob(500))");
    }

    @Override
    public String level() {
        return "PRAGMA read_uncommitted";
    }

    @Override
    public List<LevelName> levels() {
        return List.of(
                new LevelName(IsolationLevel.READ_UNCOMMITTED, "1"), new LevelName(IsolationLevel.SERIALIZABLE, "0"));
    }

    @Override
    public Optional<Procedures> procedures() {
        return Optional.empty();
    }

    @Override
    public String sixteenBytes() {
        return "BLOB";
    }

    @Override
    public String typeWithoutModel() {
        return "SHAPE";
    }

    // ---- sessions

    @Override
    public Sessions sessions() {
        return this;
    }

    @Override
    public Setting setting() {
        return new Setting("PRAGMA cache_size = 1234", "PRAGMA cache_size", "1234");
    }

    @Override
    public String shortLockWait() {
        return "PRAGMA busy_timeout = 50";
    }

    @Override
    public void useSnapshots(Connection connection) {
        // They do so anyway.
    }

    @Override
    public String numberQuery() {
        throw new UnsupportedOperationException(UNMET.get(ENDED_SESSIONS));
    }

    @Override
    public String end(long number) {
        throw new UnsupportedOperationException(UNMET.get(ENDED_SESSIONS));
    }

    @Override
    public String busyQuery(long number) {
        throw new UnsupportedOperationException(UNMET.get(ENDED_SESSIONS));
    }

    // ---- addresses

    @Override
    public Addresses addresses() {
        return this;
    }

    @Override
    public String shortUrl(String jdbcUrl) {
        return jdbcUrl.replace("jdbc:sqlite:", "sqlite:///");
    }

    @Override
    public String deadUrl() {
        return "sqlite:////no-such-folder/test.db";
    }

    @Override
    public String withoutUser(String jdbcUrl) {
        return jdbcUrl;
    }

    @Override
    public Credentials credentials() {
        return new Credentials("", "");
    }

    @Override
    public int port(String jdbcUrl) {
        throw new UnsupportedOperationException(UNMET.get(NETWORK));
    }

    @Override
    public String impatient(String jdbcUrl, int port) {
        throw new UnsupportedOperationException(UNMET.get(NETWORK));
    }

    @Override
    public List<String> createUser(String name) {
        throw new UnsupportedOperationException(UNMET.get(USERS));
    }

    @Override
    public String dropUser(String name) {
        throw new UnsupportedOperationException(UNMET.get(USERS));
    }

    @Override
    public String userQuery() {
        throw new UnsupportedOperationException(UNMET.get(USERS));
    }

    // ---- schemas

    @Override
    public Schemas schemas() {
        return this;
    }

    @Override
    public void create(Connection connection, String name) {
        connection.execute(Sql.text("ATTACH DATABASE ':memory:' AS " + name));
    }

    @Override
    public void drop(Connection connection, String name) {
        connection.execute(Sql.text("DETACH DATABASE " + name));
    }
}

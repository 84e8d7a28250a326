package io.athanor.compatibility.bed;

import static io.athanor.compatibility.bed.Requirement.*;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.engine.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The MySQL that the environment names. */
public final class MySqlBed extends InnoDbBed {

    private static final Map<Requirement, String> UNMET = new Unmet()
            .because(
                    "MySQL's grammar has not got it",
                    CHANGES_IN_CTE,
                    DISTINCT_ON,
                    LIMIT_WITH_TIES,
                    FULL_JOIN,
                    FRAMES_OF_GROUPS,
                    ORDERED_AGGREGATES,
                    GROUPING_SETS,
                    INSERT_RETURNING,
                    UPDATE_RETURNING,
                    DELETE_RETURNING,
                    MERGE,
                    ROW_ASSIGNMENT,
                    CONDITIONAL_UPSERT,
                    KEY_LOCKS,
                    INCLUDED_COLUMNS,
                    PARTIAL_INDEXES,
                    DEFERRED_CONSTRAINTS,
                    IDENTITY,
                    MATERIALIZED_VIEWS,
                    DOMAINS)
            .because("MySQL has no such type", ARRAYS, UUIDS, BOOLEANS)
            .because("a VARCHAR needs a length", UNBOUNDED_STRINGS, STRINGS_WITHOUT_LENGTH)
            .because("TEXT has 65,535 bytes", UNBOUNDED_TEXT)
            .because("CHAR is read without the blanks at its end", PADDED_CHARACTERS)
            .because("MySQL refuses to store it", NOT_A_NUMBER, INFINITY)
            .because("a FLOAT is printed with six digits", EXACT_FLOATS)
            .because("MATCH needs an index", FULL_TEXT_WITHOUT_INDEX)
            .because("the usual collation ignores case", LIKE_TELLS_CASE_APART, EQUALITY_TELLS_CASE_APART)
            .because("the function is another's", JSON_EACH, GENERATED_SERIES)
            .because("a quotient of whole numbers has a fraction, which FLOOR cuts off", QUOTIENTS_TOWARDS_ZERO)
            .because("each primary key is called PRIMARY", PRIMARY_KEY_NAMES)
            .because("the catalog does not list them", LISTED_TEMPORARY_TABLES)
            .because("writers wait for each other, and do not fail", SNAPSHOTS)
            .because("the server may be anybody's", RESTARTS)
            .because("the pool is the engine's", FOREIGN_POOL)
            .reasons();

    /** Called by the service loader. */
    public MySqlBed() {}

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public String title() {
        return "MySQL";
    }

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public Optional<String> absence() {
        return MySqlServer.fromEnvironment().isPresent()
                ? Optional.empty()
                : Optional.of(MySqlServer.VARIABLE + " is not set; compatibility-tests/servers/mysql starts a server");
    }

    @Override
    public DatabaseServer server() {
        return MySqlServer.required();
    }

    @Override
    public Map<Requirement, String> unmet() {
        return UNMET;
    }

    @Override
    public String series(int rows) {
        return digits(
                        "a, b, c, d, e, f",
                        "1 + a.i + 10 * b.i + 100 * c.i + 1000 * d.i + 10000 * e.i + 100000 * f.i AS n")
                + " WHERE a.i + 10 * b.i + 100 * c.i + 1000 * d.i + 10000 * e.i + 100000 * f.i < " + rows
                + " ORDER BY n";
    }

    @Override
    public String slow() {
        return digits("a, b, c, d, e, f, g, h, j, k, l", "count(*)") + " WHERE a.i + l.i <> b.i + k.i";
    }

    /** A query of tables of the ten digits, each with the column i. */
    private static String digits(String tables, String selected) {
        String digits = "(VALUES ROW(0), ROW(1), ROW(2), ROW(3), ROW(4), ROW(5), ROW(6), ROW(7), ROW(8), ROW(9)) ";
        return "SELECT " + selected + " FROM "
                + Arrays.stream(tables.split(", ", -1))
                        .map(table -> digits + table + "(i)")
                        .collect(Collectors.joining(" JOIN "));
    }

    @Override
    public String wide(int rows) {
        return "SELECT repeat('x', 1000) FROM information_schema.keywords a JOIN information_schema.keywords b LIMIT "
                + rows;
    }

    @Override
    public String level() {
        return "SELECT @@transaction_isolation";
    }

    @Override
    public void useSnapshots(Connection connection) {
        throw new UnsupportedOperationException(UNMET.get(SNAPSHOTS));
    }

    @Override
    public String shortUrl(String jdbcUrl) {
        return jdbcUrl.replaceFirst("jdbc:mysql://([^?]*).*", "mysql://root@$1?sslMode=DISABLED");
    }

    @Override
    public String deadUrl() {
        return "mysql://user:s3cret@127.0.0.1:1/db";
    }

    @Override
    public List<String> createUser(String name) {
        return List.of("CREATE USER IF NOT EXISTS " + name + " IDENTIFIED BY 's3cret'", "GRANT ALL ON *.* TO " + name);
    }

    @Override
    public String dropUser(String name) {
        return "DROP USER " + name;
    }
}

package io.athanor.compatibility.bed;

import static io.athanor.compatibility.bed.Requirement.*;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.RestartableMariaDb;
import io.athanor.compatibility.server.RestartableServer;
import io.athanor.engine.Connection;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MariaDB from the embedded binaries, through its own driver. */
public class MariaDbBed extends InnoDbBed {

    private static final Map<Requirement, String> UNMET = new Unmet()
            .because(
                    "MariaDB's grammar has not got it",
                    LATERAL,
                    CTE_OF_CHANGES,
                    CHANGES_IN_CTE,
                    DISTINCT_ON,
                    FULL_JOIN,
                    FRAMES_OF_GROUPS,
                    ORDERED_AGGREGATES,
                    GROUPING_SETS,
                    UPDATE_RETURNING,
                    MERGE,
                    ROW_ASSIGNMENT,
                    CONDITIONAL_UPSERT,
                    KEY_LOCKS,
                    INDEXED_EXPRESSIONS,
                    INCLUDED_COLUMNS,
                    PARTIAL_INDEXES,
                    DEFERRED_CONSTRAINTS,
                    IDENTITY,
                    MATERIALIZED_VIEWS,
                    DOMAINS)
            .because("MariaDB has no such type", ARRAYS, BOOLEANS)
            .because("a VARCHAR needs a length", UNBOUNDED_STRINGS, STRINGS_WITHOUT_LENGTH)
            .because("TEXT has 65,535 bytes", UNBOUNDED_TEXT)
            .because("CHAR is read without the blanks at its end", PADDED_CHARACTERS)
            .because("MariaDB refuses to store it", NOT_A_NUMBER, INFINITY)
            .because("a FLOAT is printed with six digits", EXACT_FLOATS)
            .because("MATCH needs an index", FULL_TEXT_WITHOUT_INDEX)
            .because("the usual collation ignores case", LIKE_TELLS_CASE_APART, EQUALITY_TELLS_CASE_APART)
            .because("the function is another's", JSON_EACH, GENERATED_SERIES)
            .because("a quotient of whole numbers has a fraction, which FLOOR cuts off", QUOTIENTS_TOWARDS_ZERO)
            .because("each primary key is called PRIMARY", PRIMARY_KEY_NAMES)
            .because("the pool is the engine's", FOREIGN_POOL)
            .reasons();

    /** Called by the service loader. */
    public MariaDbBed() {}

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public String title() {
        return "MariaDB";
    }

    @Override
    public final String dialect() {
        return "mariadb";
    }

    @Override
    public DatabaseServer server() {
        return MariaDbServer.instance();
    }

    @Override
    public Optional<RestartableServer> restartable() {
        return Optional.of(RestartableMariaDb.instance());
    }

    @Override
    public Map<Requirement, String> unmet() {
        return UNMET;
    }

    @Override
    public final String series(int rows) {
        return "SELECT seq AS n FROM seq_1_to_" + rows;
    }

    @Override
    public final String slow() {
        return "SELECT count(*) FROM seq_1_to_1000000 a JOIN seq_1_to_1000000 b ON a.seq <> b.seq";
    }

    @Override
    public final String wide(int rows) {
        return "SELECT repeat('x', 1000) FROM seq_1_to_" + rows;
    }

    @Override
    public final String level() {
        return "SELECT @@tx_isolation";
    }

    @Override
    public final void useSnapshots(Connection connection) {
        connection.execute(Sql.text("SET SESSION innodb_snapshot_isolation = ON"));
    }

    @Override
    public String shortUrl(String jdbcUrl) {
        return jdbcUrl.replaceFirst("jdbc:mariadb://([^?]*).*", "mariadb://root@$1?sslMode=disable");
    }

    @Override
    public String deadUrl() {
        return "mariadb://user:s3cret@127.0.0.1:1/db";
    }

    /** The server asks nobody for a password, and lets anybody in. */
    @Override
    public final List<String> createUser(String name) {
        return List.of();
    }

    @Override
    public final String dropUser(String name) {
        return "DO 0";
    }

    @Override
    public List<String> others() {
        return List.of("information_schema");
    }
}

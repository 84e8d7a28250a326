package io.athanor.compatibility.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Lets real servers execute each statement that they accepted when the facts were recorded, or that Athanor says
 * better, with its values bound. Tables have a row each, and every change is rolled back.
 */
class ServersAcceptTest {

    private static final SqlType<?> ARRAY = Types.array(Types.INTEGER);

    /** The least number of statements that each server must have executed. */
    private static final Map<String, Integer> FLOORS =
            Map.of("sqlite", 530, "postgresql", 570, "mariadb", 500, "mysql", 500);

    /**
     * The driver sends strings as VARCHAR, which the one does not take without a cast; the other is asked to begin with
     * a word of another database.
     */
    private static final Set<String> STRINGS_AND_WORDS = Set.of("expr/pg/json-to-recordset", "dml/insert/prefix");

    /** The mode ONLY_FULL_GROUP_BY, which is the default, wants a query to say which of several rows it means. */
    private static final Set<String> NEED_ONE_ROW =
            Set.of("expr/order/distinct-order", "expr/over/sum-of-sum", "select/basic/label-style-tablename-expr");

    private static final Map<String, Set<String>> REFUSED_BY =
            Map.of("postgresql", STRINGS_AND_WORDS, "mysql", NEED_ONE_ROW);

    /** What the statements need besides tables. */
    private static final Map<String, List<String>> BEFOREHAND = Map.of(
            "mariadb",
            List.of("CREATE SEQUENCE my_seq"),
            "postgresql",
            List.of(
                    "CREATE SEQUENCE my_seq",
                    "CREATE EXTENSION hstore",
                    "CREATE TYPE color AS ENUM ('red', 'green', 'blue')"));

    /** What the statements need of tables that are there. */
    private static final Map<String, List<String>> AFTERWARDS = Map.of("mariadb", indexes(), "mysql", indexes());

    /** Keys that the server makes. */
    private static final Map<String, String> NUMBERED_KEYS = Map.of(
            "sqlite",
            "INTEGER PRIMARY KEY",
            "postgresql",
            "SERIAL PRIMARY KEY",
            "mariadb",
            "INTEGER AUTO_INCREMENT PRIMARY KEY",
            "mysql",
            "INTEGER AUTO_INCREMENT PRIMARY KEY");

    /** The types of columns that only PostgreSQL has. */
    private static final Map<String, String> VENDOR_TYPES =
            Map.of("hs", "HSTORE", "docb", "JSONB", "span", "INT4RANGE", "tsv", "TSVECTOR");

    private static List<String> indexes() {
        return List.of(
                "CREATE INDEX ix ON users (id)",
                "CREATE INDEX ix_u ON users (id)",
                "CREATE FULLTEXT INDEX by_name ON users (name)",
                "CREATE FULLTEXT INDEX by_names ON users (name, fullname)");
    }

    @Test
    void sqlite_acceptsWhatItAccepted() throws SQLException {
        try (TestDatabase database = SqliteDatabase.create()) {
            assertAccepted("sqlite", database.url(), database);
        }
    }

    @Test
    void postgreSql_acceptsWhatItAccepted() throws SQLException {
        try (TestDatabase database = PostgreSqlServer.instance().createDatabase()) {
            assertAccepted("postgresql", database.url(), database);
        }
    }

    @Test
    void mariaDb_acceptsWhatItAccepted() throws SQLException {
        try (TestDatabase database = MariaDbServer.instance().createDatabase()) {
            assertAccepted("mariadb", database.url() + "&useServerPrepStmts=true", database);
        }
    }

    /** Facts about this server were not recorded: it must take all that MariaDB took and that is not refused before. */
    @Test
    @EnabledIfEnvironmentVariable(
            named = MySqlServer.VARIABLE,
            matches = ".+",
            disabledReason = "no MySQL server: compatibility-tests/servers/mysql starts one")
    void mySql_acceptsWhatIsNotRefused() throws SQLException {
        try (TestDatabase database = MySqlServer.required().createDatabase()) {
            assertAccepted("mysql", database.url() + "&useServerPrepStmts=true", database);
        }
    }

    private static void assertAccepted(String name, String url, TestDatabase database) throws SQLException {
        Dialect dialect = GoldenDialects.all().get(name);
        Deviations deviations = Deviations.read();
        Map<String, GoldenForms.GoldenForm> forms = new HashMap<>();
        GoldenCatalog.all().forEach(area -> forms.putAll(area.forms()));
        Map<String, String> refused = new TreeMap<>();
        int executed = 0;
        try (Connection connection = DriverManager.getConnection(url)) {
            createTables(connection, dialect);
            connection.setAutoCommit(false);
            for (String area : List.of("expr", "select", "dml", "types")) {
                for (GoldenCase golden : GoldenFile.read(area)) {
                    GoldenForms.GoldenForm form = forms.get(golden.id());
                    boolean accepted = name.equals("mysql")
                            ? isAccepted(golden, "mariadb", deviations) && !isRefused(golden, name, deviations)
                            : isAccepted(golden, name, deviations);
                    if (form == null || !accepted) {
                        continue;
                    }
                    Execution execution;
                    try {
                        execution = Execution.of(form, dialect);
                    } catch (CompileException e) {
                        if (!name.equals("mysql")) {
                            throw e;
                        }
                        continue; // refused, by the facts as well
                    }
                    if (!execution.text().contains("acct.") && !execution.text().contains("My Schema")) {
                        executed++;
                        execution.run(connection).ifPresent(e -> refused.put(golden.id(), e));
                    }
                }
            }
        }
        Set<String> expected = REFUSED_BY.getOrDefault(name, Set.of());
        assertEquals(expected, refused.keySet(), () -> String.join("\n", refused.values()));
        System.out.println(database.product() + " executed " + executed + " recorded statements");
        assertTrue(executed > FLOORS.get(name), database.product() + " executed only " + executed);
    }

    private static boolean isRefused(GoldenCase golden, String dialect, Deviations deviations) {
        return deviations
                .of(golden.id(), dialect)
                .filter(Deviations.REFUSED::equals)
                .isPresent();
    }

    private static boolean isAccepted(GoldenCase golden, String dialect, Deviations deviations) {
        boolean better = golden.facts().path("server_check").has(dialect)
                && deviations
                        .of(golden.id(), dialect)
                        .filter(text -> !text.equals(Deviations.REFUSED))
                        .isPresent();
        boolean refused = deviations
                .of(golden.id(), dialect)
                .filter(Deviations.REFUSED::equals)
                .isPresent();
        return better
                || !refused && golden.facts().path("server_check").path(dialect).asBoolean(false);
    }

    static void createTables(Connection connection, Dialect dialect) throws SQLException {
        SqlFacet sql = dialect.facet(SqlFacet.class);
        try (Statement statement = connection.createStatement()) {
            for (String command : BEFOREHAND.getOrDefault(dialect.name(), List.of())) {
                statement.execute(command);
            }
            for (Table table : Tables.METADATA.tables()) {
                if (table.schema() == null) {
                    statement.execute(createTable(table, sql, dialect.name()));
                }
            }
            for (String command : AFTERWARDS.getOrDefault(dialect.name(), List.of())) {
                statement.execute(command);
            }
        }
    }

    /** Types as near as the server has them; keys do not matter to a parser but for conflicts. */
    private static String createTable(Table table, SqlFacet sql, String dialect) {
        IdentifierRules identifiers = sql.identifiers();
        List<String> columns = new ArrayList<>();
        for (Column<?> column : table.columnList()) {
            String type = column.type().javaType().isEnum() ? "VARCHAR(10)" : typeOf(column, sql);
            boolean key = column.isPrimaryKey() && table.primaryKeyColumns().size() == 1;
            boolean numbered = key && column.type().javaType() == Integer.class;
            columns.add(identifiers.quote(column.name()) + " "
                    + (numbered
                            ? NUMBERED_KEYS.getOrDefault(dialect, "INTEGER PRIMARY KEY")
                            : type + (key ? " PRIMARY KEY" : "")));
        }
        return "CREATE TABLE " + identifiers.quote(table.name()) + " (" + String.join(", ", columns) + ")";
    }

    private static String typeOf(Column<?> column, SqlFacet sql) {
        String vendor = VENDOR_TYPES.get(column.name());
        if (vendor != null) {
            return hasArrays(sql) ? vendor : "TEXT";
        }
        try {
            String type = sql.types().ddl(column.type());
            return type.equals("NULL") ? "TEXT" : type;
        } catch (CompileException e) {
            return "TEXT";
        }
    }

    private static boolean hasArrays(SqlFacet sql) {
        try {
            return !sql.types().ddl(ARRAY).isEmpty();
        } catch (CompileException e) {
            return false;
        }
    }
}

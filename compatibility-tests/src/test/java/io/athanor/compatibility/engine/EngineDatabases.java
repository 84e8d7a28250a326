package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.IsolationLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The databases that the suites of the engine run on. */
enum EngineDatabases implements EngineDatabase {
    SQLITE {
        @Override
        public DatabaseServer server() {
            return SqliteDatabase.server();
        }

        private String recursive(long last, String selected) {
            return "SELECT " + selected
                    + " FROM (WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < " + last
                    + ") SELECT n FROM s)";
        }

        @Override
        public String series(int rows) {
            return recursive(rows, "n");
        }

        @Override
        public String slowQuery() {
            return recursive(10_000_000_000L, "count(*)");
        }

        @Override
        public boolean locksRows() {
            return false;
        }

        @Override
        public boolean namesForeignKeys() {
            return false;
        }

        @Override
        public List<LevelName> levels() {
            return List.of(
                    new LevelName(IsolationLevel.READ_UNCOMMITTED, "1"),
                    new LevelName(IsolationLevel.SERIALIZABLE, "0"));
        }

        @Override
        public String levelQuery() {
            return "PRAGMA read_uncommitted";
        }

        @Override
        public Optional<Procedures> procedures() {
            return Optional.empty();
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseServer server() {
            return PostgreSqlServer.instance();
        }

        @Override
        public String series(int rows) {
            return "SELECT n FROM generate_series(1, " + rows + ") AS s(n)";
        }

        @Override
        public String slowQuery() {
            return "SELECT pg_sleep(30)";
        }

        @Override
        public List<LevelName> levels() {
            return LEVELS;
        }

        @Override
        public String levelQuery() {
            return "SELECT current_setting('transaction_isolation')";
        }

        @Override
        public Optional<Procedures> procedures() {
            return Optional.of(new Procedures(
                    "CREATE PROCEDURE addition(IN a integer, IN b integer, OUT total integer, INOUT counter integer)"
                            + " LANGUAGE plpgsql AS $$ BEGIN total := a + b; counter := counter + 1; END $$",
                    null,
                    "CREATE PROCEDURE failure() LANGUAGE sql AS $$ INSERT INTO people (name) VALUES ('ed') $$"));
        }
    },
    MYSQL {
        @Override
        public DatabaseServer server() {
            return MySqlServer.required();
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
        public String slowQuery() {
            return digits("a, b, c, d, e, f, g, h, j, k, l", "count(*)") + " WHERE a.i + l.i <> b.i + k.i";
        }

        /** A query of tables of the ten digits, each with the column i. */
        private String digits(String tables, String selected) {
            String digits = "(VALUES ROW(0), ROW(1), ROW(2), ROW(3), ROW(4), ROW(5), ROW(6), ROW(7), ROW(8), ROW(9)) ";
            return "SELECT " + selected + " FROM "
                    + Arrays.stream(tables.split(", "))
                            .map(table -> digits + table + "(i)")
                            .collect(Collectors.joining(" JOIN "));
        }

        @Override
        public String levelQuery() {
            return "SELECT @@transaction_isolation";
        }
    },
    MARIADB,
    CONNECTOR_J {
        @Override
        public String url(TestDatabase created) {
            return created.url().replace("jdbc:mariadb:", "jdbc:mysql:").replace("sslMode=disable", "sslMode=DISABLED");
        }
    };

    private static final List<EngineDatabase.LevelName> LEVELS = List.of(
            new LevelName(IsolationLevel.SERIALIZABLE, "SERIALIZABLE"),
            new LevelName(IsolationLevel.READ_UNCOMMITTED, "READ UNCOMMITTED"));

    // What follows is MariaDB's, which two drivers reach, and MySQL's unless it says something else.

    @Override
    public DatabaseServer server() {
        return MariaDbServer.instance();
    }

    @Override
    public String series(int rows) {
        return "SELECT seq AS n FROM seq_1_to_" + rows;
    }

    @Override
    public String slowQuery() {
        return "SELECT count(*) FROM seq_1_to_1000000 a JOIN seq_1_to_1000000 b ON a.seq <> b.seq";
    }

    @Override
    public List<LevelName> levels() {
        return LEVELS;
    }

    @Override
    public String levelQuery() {
        return "SELECT @@tx_isolation";
    }

    @Override
    public Optional<Procedures> procedures() {
        return Optional.of(new Procedures(
                "CREATE PROCEDURE addition(IN a INT, IN b INT, OUT total INT, INOUT counter INT)"
                        + " BEGIN SET total = a + b; SET counter = counter + 1; END",
                "CREATE PROCEDURE two_results(IN least INT)"
                        + " BEGIN SELECT 1 AS n UNION SELECT 2 ORDER BY n; SELECT least AS n; END",
                "CREATE PROCEDURE failure() INSERT INTO people (name) VALUES ('ed')"));
    }
}

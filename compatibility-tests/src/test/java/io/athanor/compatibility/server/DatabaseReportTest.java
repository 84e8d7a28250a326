package io.athanor.compatibility.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseReportTest {

    /** Also the place that tells whoever reads the log, and CI by the file, what this run covers. */
    @Test
    void report_namesEveryDatabaseOfThisRun() throws SQLException, IOException {
        DatabaseReport report = new DatabaseReport()
                .add(SqliteDatabase.server(), "in process")
                .add(PostgreSqlServer.instance(), "embedded")
                .add(MariaDbServer.instance(), "embedded")
                .add(MySqlServer.fromEnvironment(), "MySQL", MySqlServer.VARIABLE)
                .add(OracleServer.fromEnvironment(), "Oracle", OracleServer.VARIABLE);
        System.out.println(report);
        Files.writeString(Path.of("target", "databases.txt"), report + System.lineSeparator());

        List<String> lines = report.toString().lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(0).matches("SQLite +in process +3\\.\\d+\\.\\d+"), lines.get(0));
        assertTrue(lines.get(1).matches("PostgreSQL +embedded +18\\..*"), lines.get(1));
        assertTrue(lines.get(2).matches("MariaDB +embedded +11\\.4\\..*"), lines.get(2));
    }

    @Test
    void report_missingDatabaseIsSaidToBeMissing() throws SQLException {
        String report = new DatabaseReport()
                .add(Optional.empty(), "Oracle", OracleServer.VARIABLE)
                .toString();
        assertTrue(report.matches("Oracle +ATHANOR_TEST_URL_ORACLE +missing: the variable is not set"), report);
    }
}

package io.athanor.compatibility.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@OnMySql
class MySqlKeywordsTest {

    @Test
    void reservedWordsOfTheServer_areQuoted() throws SQLException {
        List<String> unquoted = new ArrayList<>();
        try (TestDatabase database = MySqlServer.required().createDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet words =
                        statement.executeQuery("SELECT word FROM information_schema.keywords WHERE reserved = 1")) {
            while (words.next()) {
                String word = words.getString(1).toLowerCase(Locale.ROOT);
                if (!Dialect.of("mysql").facet(SqlFacet.class).identifiers().needsQuotes(word)) {
                    unquoted.add(word);
                }
            }
        }
        assertEquals(List.of(), unquoted);
    }
}

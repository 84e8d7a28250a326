package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Random expressions mean in every database what their tree says. */
class ExpressionPropertyTest {

    private static void check(DatabaseServer server, int seeds, boolean signedBits) throws SQLException {
        try (TestDatabase database = server.createDatabase();
                Engine engine = Engine.create(database.url())) {
            ExpressionEvaluation evaluation = new ExpressionEvaluation(engine);
            for (long seed = 0; seed < seeds; seed++) {
                evaluation.check(seed, signedBits);
            }
        }
    }

    @Test
    void expressions_meanTheirTree_sqlite() throws SQLException {
        check(SqliteDatabase.server(), 2_000, true);
    }

    @Test
    void expressions_meanTheirTree_postgreSql() throws SQLException {
        check(PostgreSqlServer.instance(), 500, true);
    }

    @Test
    void expressions_meanTheirTree_mariaDb() throws SQLException {
        check(MariaDbServer.instance(), 500, false);
    }
}

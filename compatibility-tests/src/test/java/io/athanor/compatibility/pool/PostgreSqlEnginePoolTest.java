package io.athanor.compatibility.pool;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Credentials;
import io.athanor.engine.Engine;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgreSqlEnginePoolTest extends EnginePoolSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected SessionSetting setting() {
        return new SessionSetting("SET application_name = 'a pool'", "SHOW application_name", "a pool");
    }

    @Override
    protected List<String> otherSchemas() {
        return List.of("pg_catalog");
    }

    @Override
    protected String unreachableUrl() {
        return "postgresql://127.0.0.1:" + ClosedPort.find() + "/nowhere";
    }

    @Override
    protected String urlWithoutUser() {
        return database().url().replaceFirst("\\?.*", "");
    }

    @Override
    protected Credentials credentials() {
        return new Credentials("postgres", "");
    }

    @Test
    void scenario18_rotatedCredentials_areUsedByTheNextPhysicalConnection() {
        String suffix = "_" + ProcessHandle.current().pid();
        Rotation rotation = new Rotation("first" + suffix, "second" + suffix);
        try (Engine admin = engine()) {
            admin.begin(connection ->
                    rotation.users().forEach(user -> connection.execute(Sql.text("CREATE ROLE " + user + " LOGIN"))));
            try {
                rotation.check(urlWithoutUser(), "SELECT current_user");
            } finally {
                admin.begin(connection ->
                        rotation.users().forEach(user -> connection.execute(Sql.text("DROP ROLE " + user))));
            }
        }
    }
}

package io.athanor.compatibility.pool;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Credentials;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@OnMySql
class MySqlEnginePoolTest extends EnginePoolSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }

    @Override
    protected SessionSetting setting() {
        return new SessionSetting("SET SESSION lock_wait_timeout = 321", "SELECT @@lock_wait_timeout", "321");
    }

    @Override
    protected String unreachableUrl() {
        return "mysql://127.0.0.1:" + ClosedPort.find() + "/nowhere?sslMode=DISABLED";
    }

    @Override
    protected String urlWithoutUser() {
        return url(database()).replace("user=root&", "");
    }

    @Override
    protected Credentials credentials() {
        return new Credentials("root", "");
    }

    @Test
    void scenario18_rotatedCredentials_areUsedByTheNextPhysicalConnection() {
        Rotation rotation = new Rotation("first", "second");
        engine().begin(connection -> rotation.users().forEach(user -> {
            connection.execute(Sql.text("CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY 's3cret'"));
            connection.execute(Sql.text("GRANT ALL ON *.* TO " + user));
        }));
        try {
            rotation.check(urlWithoutUser(), "SELECT SUBSTRING_INDEX(USER(), '@', 1)");
        } finally {
            engine().begin(connection ->
                    rotation.users().forEach(user -> connection.execute(Sql.text("DROP USER " + user))));
        }
    }
}

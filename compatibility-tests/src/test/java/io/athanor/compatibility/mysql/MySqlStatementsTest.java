package io.athanor.compatibility.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.schema.Table;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnMySql
class MySqlStatementsTest extends FamilyStatements {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }

    @Test
    void questionForTheStepOfKeys_isToldToListeners() {
        Table table = numbered();
        try (Connection connection = engine().connect();
                StatementRecorder recorder = StatementRecorder.recording(engine())) {
            insertThree(connection, table);
            List<String> sent = recorder.statements().stream()
                    .map(RecordedEvent::text)
                    .filter(text -> !text.contains("FROM"))
                    .toList();
            assertEquals(
                    List.of(
                            "INSERT INTO numbered (n) VALUES (?), (?), (?)",
                            "SELECT @@SESSION.auto_increment_increment"),
                    sent);
        }
    }
}

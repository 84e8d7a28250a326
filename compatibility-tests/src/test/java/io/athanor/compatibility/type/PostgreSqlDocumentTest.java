package io.athanor.compatibility.type;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlDocumentTest extends DocumentSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected boolean hasArrays() {
        return true;
    }

    @Override
    protected boolean hasUuids() {
        return true;
    }

    @Override
    protected String sixteenBytes() {
        return "BYTEA";
    }
}

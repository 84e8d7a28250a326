package io.athanor.compatibility.type;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbDocumentTest extends DocumentSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected boolean hasUuids() {
        return true;
    }

    @Override
    protected String sixteenBytes() {
        return "BINARY(16)";
    }
}

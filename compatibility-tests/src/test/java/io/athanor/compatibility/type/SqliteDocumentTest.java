package io.athanor.compatibility.type;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class SqliteDocumentTest extends DocumentSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected boolean hasEnumerations() {
        return false;
    }

    @Override
    protected String sixteenBytes() {
        return "BLOB";
    }
}

package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import java.sql.SQLException;

class SqliteContentionTest extends SnapshotContentionSuite {

    @Override
    protected String column() {
        return "SQLite";
    }

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected void useSnapshots(Connection connection) {
        // They do so anyway.
    }

    @Override
    protected boolean locksRows() {
        return false;
    }
}

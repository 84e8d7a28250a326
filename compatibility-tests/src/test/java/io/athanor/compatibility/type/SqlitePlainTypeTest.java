package io.athanor.compatibility.type;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class SqlitePlainTypeTest extends PlainTypeSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected boolean limitsStrings() {
        return false;
    }

    @Override
    protected boolean storesInfinity() {
        return true;
    }
}

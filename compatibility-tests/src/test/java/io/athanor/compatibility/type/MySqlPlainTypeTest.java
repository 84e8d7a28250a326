package io.athanor.compatibility.type;

import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

@OnMySql
class MySqlPlainTypeTest extends PlainTypeSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MySqlServer.required().createDatabase();
    }

    @Override
    protected boolean demandsLength() {
        return true;
    }

    @Override
    protected boolean keepsAllDigitsOfFloat() {
        return false;
    }

    @Override
    protected boolean textIsUnbounded() {
        return false;
    }
}

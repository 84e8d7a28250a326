package io.athanor.compatibility.type;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbPlainTypeTest extends PlainTypeSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
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

package io.athanor.compatibility.type;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlPlainTypeTest extends PlainTypeSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected boolean padsCharacters() {
        return true;
    }

    @Override
    protected boolean storesNotANumber() {
        return true;
    }

    @Override
    protected boolean storesInfinity() {
        return true;
    }

    @Override
    protected boolean hasBoolean() {
        return true;
    }
}

package io.athanor.compatibility.type;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class ConnectorJPlainTypeTest extends PlainTypeSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected String url(TestDatabase created) {
        return created.url().replace("jdbc:mariadb:", "jdbc:mysql:").replace("sslMode=disable", "sslMode=DISABLED");
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

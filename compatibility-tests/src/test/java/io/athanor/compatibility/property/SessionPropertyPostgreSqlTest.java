package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.PostgreSqlServer;

class SessionPropertyPostgreSqlTest extends SessionPropertySuite {

    @Override
    protected DatabaseServer server() {
        return PostgreSqlServer.instance();
    }
}

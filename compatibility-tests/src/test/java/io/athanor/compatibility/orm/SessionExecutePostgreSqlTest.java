package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.PostgreSqlServer;

class SessionExecutePostgreSqlTest extends SessionExecuteSuite {

    @Override
    protected DatabaseServer server() {
        return PostgreSqlServer.instance();
    }
}

package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.PostgreSqlServer;

class MovePostgreSqlTest extends MoveSuite {

    @Override
    protected DatabaseServer server() {
        return PostgreSqlServer.instance();
    }
}

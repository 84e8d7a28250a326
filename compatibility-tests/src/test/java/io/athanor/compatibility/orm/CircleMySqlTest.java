package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;

@OnMySql
class CircleMySqlTest extends CircleSuite {

    @Override
    protected DatabaseServer server() {
        return MySqlServer.required();
    }
}

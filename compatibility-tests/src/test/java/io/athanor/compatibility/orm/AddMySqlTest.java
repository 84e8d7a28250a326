package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;

@OnMySql
class AddMySqlTest extends AddSuite {

    @Override
    protected DatabaseServer server() {
        return MySqlServer.required();
    }
}

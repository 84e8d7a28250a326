package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;

@OnMySql
class SessionPropertyMySqlTest extends SessionPropertySuite {

    @Override
    protected DatabaseServer server() {
        return MySqlServer.required();
    }
}

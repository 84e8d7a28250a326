package io.athanor.compatibility.property;

import io.athanor.compatibility.server.OnMySql;
import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MySqlServer;

@OnMySql
class SessionPropertyMySqlTest extends SessionPropertySuite {

    @Override
    protected DatabaseServer server() {
        return MySqlServer.required();
    }
}

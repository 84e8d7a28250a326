package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;

@OnMySql
class OrderPropertyMySqlTest extends OrderPropertySuite {

    @Override
    protected DatabaseServer server() {
        return MySqlServer.required();
    }

    @Override
    protected int programs() {
        return 20; // tables take their time here
    }
}

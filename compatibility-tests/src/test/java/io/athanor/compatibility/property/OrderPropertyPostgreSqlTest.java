package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.PostgreSqlServer;

class OrderPropertyPostgreSqlTest extends OrderPropertySuite {

    @Override
    protected DatabaseServer server() {
        return PostgreSqlServer.instance();
    }

    @Override
    protected int programs() {
        return 60; // tables take their time here
    }
}

package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class OrderPropertyMariaDbTest extends OrderPropertySuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }

    @Override
    protected int programs() {
        return 20; // tables take their time here
    }
}

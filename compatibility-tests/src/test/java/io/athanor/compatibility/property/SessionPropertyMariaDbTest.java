package io.athanor.compatibility.property;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class SessionPropertyMariaDbTest extends SessionPropertySuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

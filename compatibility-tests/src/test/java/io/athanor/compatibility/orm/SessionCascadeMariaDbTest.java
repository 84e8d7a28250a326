package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class SessionCascadeMariaDbTest extends SessionCascadeSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

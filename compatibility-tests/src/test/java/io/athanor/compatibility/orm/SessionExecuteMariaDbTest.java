package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class SessionExecuteMariaDbTest extends SessionExecuteSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class LoadPathMariaDbTest extends LoadPathSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

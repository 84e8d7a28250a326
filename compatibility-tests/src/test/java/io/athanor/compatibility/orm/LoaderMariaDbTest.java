package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class LoaderMariaDbTest extends LoaderSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class RowSwitchMariaDbTest extends RowSwitchSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class EagerMappingMariaDbTest extends EagerMappingSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

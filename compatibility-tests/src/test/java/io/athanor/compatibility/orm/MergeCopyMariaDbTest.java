package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class MergeCopyMariaDbTest extends MergeCopySuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class MergeMariaDbTest extends MergeSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

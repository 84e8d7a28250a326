package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MariaDbServer;

class NestedTransactionMariaDbTest extends NestedTransactionSuite {

    @Override
    protected DatabaseServer server() {
        return MariaDbServer.instance();
    }
}

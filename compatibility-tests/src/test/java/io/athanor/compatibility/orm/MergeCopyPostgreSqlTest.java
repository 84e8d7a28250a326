package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.PostgreSqlServer;

class MergeCopyPostgreSqlTest extends MergeCopySuite {

    @Override
    protected DatabaseServer server() {
        return PostgreSqlServer.instance();
    }
}

package io.athanor.compatibility.orm;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.MySqlServer;
import io.athanor.compatibility.server.OnMySql;

@OnMySql
class NestedTransactionMySqlTest extends NestedTransactionSuite {

    @Override
    protected DatabaseServer server() {
        return MySqlServer.required();
    }
}

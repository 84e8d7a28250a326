package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlTransactionTest extends TransactionSuite {

    MySqlTransactionTest() {
        super(EngineDatabases.MYSQL);
    }
}

package io.athanor.compatibility.engine;

class SqliteTransactionTest extends TransactionSuite {

    SqliteTransactionTest() {
        super(EngineDatabases.SQLITE);
    }
}

package io.athanor.compatibility.engine;

class PostgreSqlTransactionTest extends TransactionSuite {

    PostgreSqlTransactionTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

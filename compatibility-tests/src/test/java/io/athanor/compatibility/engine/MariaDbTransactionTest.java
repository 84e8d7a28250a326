package io.athanor.compatibility.engine;

class MariaDbTransactionTest extends TransactionSuite {

    MariaDbTransactionTest() {
        super(EngineDatabases.MARIADB);
    }
}

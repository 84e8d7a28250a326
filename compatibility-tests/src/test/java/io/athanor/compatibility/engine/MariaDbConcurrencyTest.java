package io.athanor.compatibility.engine;

class MariaDbConcurrencyTest extends ConcurrencySuite {

    MariaDbConcurrencyTest() {
        super(EngineDatabases.MARIADB);
    }
}

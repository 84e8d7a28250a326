package io.athanor.compatibility.engine;

class SqliteConcurrencyTest extends ConcurrencySuite {

    SqliteConcurrencyTest() {
        super(EngineDatabases.SQLITE);
    }
}

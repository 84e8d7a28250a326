package io.athanor.compatibility.engine;

class PostgreSqlConcurrencyTest extends ConcurrencySuite {

    PostgreSqlConcurrencyTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

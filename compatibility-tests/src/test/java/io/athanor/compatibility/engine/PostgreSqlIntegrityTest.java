package io.athanor.compatibility.engine;

class PostgreSqlIntegrityTest extends IntegritySuite {

    PostgreSqlIntegrityTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

package io.athanor.compatibility.engine;

class PostgreSqlResultTest extends ResultSuite {

    PostgreSqlResultTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

package io.athanor.compatibility.engine;

class SqliteExecutionTest extends ExecutionSuite {

    SqliteExecutionTest() {
        super(EngineDatabases.SQLITE);
    }
}

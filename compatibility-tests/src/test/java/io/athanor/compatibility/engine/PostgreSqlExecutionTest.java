package io.athanor.compatibility.engine;

class PostgreSqlExecutionTest extends ExecutionSuite {

    PostgreSqlExecutionTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

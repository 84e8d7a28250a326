package io.athanor.compatibility.engine;

class MariaDbExecutionTest extends ExecutionSuite {

    MariaDbExecutionTest() {
        super(EngineDatabases.MARIADB);
    }
}

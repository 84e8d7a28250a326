package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlExecutionTest extends ExecutionSuite {

    MySqlExecutionTest() {
        super(EngineDatabases.MYSQL);
    }
}

package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlResultTest extends ResultSuite {

    MySqlResultTest() {
        super(EngineDatabases.MYSQL);
    }
}

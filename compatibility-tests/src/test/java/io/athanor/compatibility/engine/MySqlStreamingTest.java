package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlStreamingTest extends StreamingSuite {

    MySqlStreamingTest() {
        super(EngineDatabases.MYSQL);
    }
}

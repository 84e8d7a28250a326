package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlConcurrencyTest extends ConcurrencySuite {

    MySqlConcurrencyTest() {
        super(EngineDatabases.MYSQL);
    }
}

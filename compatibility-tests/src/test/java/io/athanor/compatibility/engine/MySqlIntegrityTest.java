package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlIntegrityTest extends IntegritySuite {

    MySqlIntegrityTest() {
        super(EngineDatabases.MYSQL);
    }
}

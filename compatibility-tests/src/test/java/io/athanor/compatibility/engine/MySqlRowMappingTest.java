package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlRowMappingTest extends RowMappingSuite {

    MySqlRowMappingTest() {
        super(EngineDatabases.MYSQL);
    }
}

package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlProcedureTest extends ProcedureSuite {

    MySqlProcedureTest() {
        super(EngineDatabases.MYSQL);
    }
}

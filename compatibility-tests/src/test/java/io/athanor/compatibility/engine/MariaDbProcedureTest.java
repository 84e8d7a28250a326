package io.athanor.compatibility.engine;

class MariaDbProcedureTest extends ProcedureSuite {

    MariaDbProcedureTest() {
        super(EngineDatabases.MARIADB);
    }
}

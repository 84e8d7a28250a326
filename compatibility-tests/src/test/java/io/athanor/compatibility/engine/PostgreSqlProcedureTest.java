package io.athanor.compatibility.engine;

class PostgreSqlProcedureTest extends ProcedureSuite {

    PostgreSqlProcedureTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

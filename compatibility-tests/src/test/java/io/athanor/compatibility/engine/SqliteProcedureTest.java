package io.athanor.compatibility.engine;

class SqliteProcedureTest extends ProcedureSuite.Unsupported {

    SqliteProcedureTest() {
        super(EngineDatabases.SQLITE);
    }
}

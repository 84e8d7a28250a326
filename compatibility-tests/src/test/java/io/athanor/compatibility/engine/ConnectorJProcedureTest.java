package io.athanor.compatibility.engine;

class ConnectorJProcedureTest extends ProcedureSuite {

    ConnectorJProcedureTest() {
        super(EngineDatabases.CONNECTOR_J);
    }
}

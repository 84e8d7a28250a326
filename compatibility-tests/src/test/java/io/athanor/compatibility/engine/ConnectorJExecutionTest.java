package io.athanor.compatibility.engine;

class ConnectorJExecutionTest extends ExecutionSuite {

    ConnectorJExecutionTest() {
        super(EngineDatabases.CONNECTOR_J);
    }
}

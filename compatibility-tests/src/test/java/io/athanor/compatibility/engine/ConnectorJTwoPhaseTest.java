package io.athanor.compatibility.engine;

class ConnectorJTwoPhaseTest extends TwoPhaseSuite {

    ConnectorJTwoPhaseTest() {
        super(EngineDatabases.CONNECTOR_J);
    }
}

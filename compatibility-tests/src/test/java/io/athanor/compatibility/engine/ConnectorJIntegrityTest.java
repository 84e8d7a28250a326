package io.athanor.compatibility.engine;

class ConnectorJIntegrityTest extends IntegritySuite {

    ConnectorJIntegrityTest() {
        super(EngineDatabases.CONNECTOR_J);
    }
}

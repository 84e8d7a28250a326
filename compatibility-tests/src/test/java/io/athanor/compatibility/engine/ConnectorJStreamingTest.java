package io.athanor.compatibility.engine;

class ConnectorJStreamingTest extends StreamingSuite {

    ConnectorJStreamingTest() {
        super(EngineDatabases.CONNECTOR_J);
    }
}

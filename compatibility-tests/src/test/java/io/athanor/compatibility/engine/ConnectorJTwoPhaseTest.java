package io.athanor.compatibility.engine;

import io.athanor.engine.Connection;

class ConnectorJTwoPhaseTest extends TwoPhaseSuite {

    ConnectorJTwoPhaseTest() {
        super(EngineDatabases.CONNECTOR_J);
    }

    @Override
    protected Runnable losing(Connection connection) {
        return InnoDbTransactions.losing(connection);
    }
}

package io.athanor.compatibility.engine;

import io.athanor.engine.Connection;

class MariaDbTwoPhaseTest extends TwoPhaseSuite {

    MariaDbTwoPhaseTest() {
        super(EngineDatabases.MARIADB);
    }

    @Override
    protected Runnable losing(Connection connection) {
        return InnoDbTransactions.losing(connection);
    }
}

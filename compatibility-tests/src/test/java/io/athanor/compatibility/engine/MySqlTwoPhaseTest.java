package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;
import io.athanor.engine.Connection;

@OnMySql
class MySqlTwoPhaseTest extends TwoPhaseSuite {

    MySqlTwoPhaseTest() {
        super(EngineDatabases.MYSQL);
    }

    @Override
    protected Runnable losing(Connection connection) {
        return InnoDbTransactions.losing(connection);
    }
}

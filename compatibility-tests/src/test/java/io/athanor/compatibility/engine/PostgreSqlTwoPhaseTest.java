package io.athanor.compatibility.engine;

class PostgreSqlTwoPhaseTest extends TwoPhaseSuite {

    PostgreSqlTwoPhaseTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

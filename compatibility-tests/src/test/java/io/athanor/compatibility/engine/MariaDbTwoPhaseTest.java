package io.athanor.compatibility.engine;

class MariaDbTwoPhaseTest extends TwoPhaseSuite {

    MariaDbTwoPhaseTest() {
        super(EngineDatabases.MARIADB);
    }
}

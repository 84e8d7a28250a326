package io.athanor.compatibility.engine;

class SqliteTwoPhaseTest extends TwoPhaseSuite.Unsupported {

    SqliteTwoPhaseTest() {
        super(EngineDatabases.SQLITE);
    }
}

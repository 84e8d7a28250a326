package io.athanor.compatibility.engine;

class SqliteIntegrityTest extends IntegritySuite {

    SqliteIntegrityTest() {
        super(EngineDatabases.SQLITE);
    }
}

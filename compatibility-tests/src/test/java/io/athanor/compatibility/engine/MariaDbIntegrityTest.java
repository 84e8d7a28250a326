package io.athanor.compatibility.engine;

class MariaDbIntegrityTest extends IntegritySuite {

    MariaDbIntegrityTest() {
        super(EngineDatabases.MARIADB);
    }
}

package io.athanor.compatibility.engine;

class MariaDbResultTest extends ResultSuite {

    MariaDbResultTest() {
        super(EngineDatabases.MARIADB);
    }
}

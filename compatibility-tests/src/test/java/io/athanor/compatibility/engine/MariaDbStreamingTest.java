package io.athanor.compatibility.engine;

class MariaDbStreamingTest extends StreamingSuite {

    MariaDbStreamingTest() {
        super(EngineDatabases.MARIADB);
    }
}

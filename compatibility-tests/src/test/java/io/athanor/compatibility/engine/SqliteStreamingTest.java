package io.athanor.compatibility.engine;

class SqliteStreamingTest extends StreamingSuite {

    SqliteStreamingTest() {
        super(EngineDatabases.SQLITE);
    }
}

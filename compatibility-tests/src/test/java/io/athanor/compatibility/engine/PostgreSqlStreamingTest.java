package io.athanor.compatibility.engine;

class PostgreSqlStreamingTest extends StreamingSuite {

    PostgreSqlStreamingTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

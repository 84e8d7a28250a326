package io.athanor.compatibility.engine;

class SqliteResultTest extends ResultSuite {

    SqliteResultTest() {
        super(EngineDatabases.SQLITE);
    }
}

package io.athanor.compatibility.engine;

class SqliteRowMappingTest extends RowMappingSuite {

    SqliteRowMappingTest() {
        super(EngineDatabases.SQLITE);
    }
}

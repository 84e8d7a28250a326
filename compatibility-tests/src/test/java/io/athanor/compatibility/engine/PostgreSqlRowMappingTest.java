package io.athanor.compatibility.engine;

class PostgreSqlRowMappingTest extends RowMappingSuite {

    PostgreSqlRowMappingTest() {
        super(EngineDatabases.POSTGRESQL);
    }
}

package io.athanor.compatibility.engine;

class MariaDbRowMappingTest extends RowMappingSuite {

    MariaDbRowMappingTest() {
        super(EngineDatabases.MARIADB);
    }
}

package io.athanor.compatibility.engine;

class SqliteConnectingTest extends ConnectingSuite {

    SqliteConnectingTest() {
        super(EngineDatabases.SQLITE);
    }

    @Override
    protected String shortUrl(String jdbcUrl) {
        return jdbcUrl.replace("jdbc:sqlite:", "sqlite:///");
    }

    @Override
    protected String deadUrl() {
        return "sqlite:////no-such-folder/test.db";
    }
}

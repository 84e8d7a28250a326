package io.athanor.compatibility.engine;

class PostgreSqlConnectingTest extends ConnectingSuite {

    PostgreSqlConnectingTest() {
        super(EngineDatabases.POSTGRESQL);
    }

    @Override
    protected String shortUrl(String jdbcUrl) {
        return jdbcUrl.replaceFirst("jdbc:postgresql://([^?]*).*", "postgresql://postgres@$1");
    }

    @Override
    protected String deadUrl() {
        return "postgresql://user:s3cret@127.0.0.1:1/db";
    }
}

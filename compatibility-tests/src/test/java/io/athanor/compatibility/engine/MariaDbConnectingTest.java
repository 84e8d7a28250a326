package io.athanor.compatibility.engine;

class MariaDbConnectingTest extends ConnectingSuite {

    MariaDbConnectingTest() {
        super(EngineDatabases.MARIADB);
    }

    @Override
    protected String shortUrl(String jdbcUrl) {
        return jdbcUrl.replaceFirst("jdbc:mariadb://([^?]*).*", "mariadb://root@$1?sslMode=disable");
    }

    @Override
    protected String deadUrl() {
        return "mariadb://user:s3cret@127.0.0.1:1/db";
    }
}

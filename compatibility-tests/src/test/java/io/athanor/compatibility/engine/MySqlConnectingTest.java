package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.OnMySql;

@OnMySql
class MySqlConnectingTest extends ConnectingSuite {

    MySqlConnectingTest() {
        super(EngineDatabases.MYSQL);
    }

    @Override
    protected String shortUrl(String jdbcUrl) {
        return jdbcUrl.replaceFirst("jdbc:mysql://([^?]*).*", "mysql://root@$1?sslMode=DISABLED");
    }

    @Override
    protected String deadUrl() {
        return "mysql://user:s3cret@127.0.0.1:1/db";
    }
}

package io.athanor.compatibility.pool;

import io.athanor.compatibility.server.TestDatabase;

/** MariaDB through the other driver, which takes it for MySQL. */
class ConnectorJEnginePoolTest extends MariaDbEnginePoolTest {

    @Override
    protected String url(TestDatabase created) {
        return created.url().replace("jdbc:mariadb:", "jdbc:mysql:").replace("sslMode=disable", "sslMode=DISABLED");
    }

    @Override
    protected String unreachableUrl() {
        return "mysql://127.0.0.1:" + ClosedPort.find() + "/nowhere";
    }
}

package io.athanor.compatibility.schema;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

/** MariaDB through the other driver, which takes it for MySQL. */
class ConnectorJSchemaObjectsTest extends SchemaObjectsSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected String url(TestDatabase created) {
        return created.url().replace("jdbc:mariadb:", "jdbc:mysql:").replace("sslMode=disable", "sslMode=DISABLED");
    }
}

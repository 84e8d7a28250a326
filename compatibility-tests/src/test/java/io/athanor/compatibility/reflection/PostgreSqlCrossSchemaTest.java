package io.athanor.compatibility.reflection;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class PostgreSqlCrossSchemaTest extends CrossSchemaSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return PostgreSqlServer.instance().createDatabase();
    }

    @Override
    protected Abilities abilities() {
        return CatalogAbilities.POSTGRESQL;
    }
}

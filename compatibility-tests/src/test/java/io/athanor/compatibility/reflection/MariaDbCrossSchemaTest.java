package io.athanor.compatibility.reflection;

import io.athanor.compatibility.server.MariaDbServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class MariaDbCrossSchemaTest extends CrossSchemaSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return MariaDbServer.instance().createDatabase();
    }

    @Override
    protected Abilities abilities() {
        return CatalogAbilities.MARIADB;
    }
}

package io.athanor.compatibility.reflection;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class SqliteInspectorTest extends InspectorSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected Abilities abilities() {
        return CatalogAbilities.SQLITE;
    }

    @Override
    protected String typeWithoutModel() {
        return "SHAPE";
    }
}

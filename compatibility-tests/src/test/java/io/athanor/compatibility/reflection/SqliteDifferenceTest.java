package io.athanor.compatibility.reflection;

import io.athanor.compatibility.server.SqliteDatabase;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

class SqliteDifferenceTest extends DifferenceSuite {

    @Override
    protected TestDatabase createDatabase() throws SQLException {
        return SqliteDatabase.create();
    }

    @Override
    protected Abilities abilities() {
        return CatalogAbilities.SQLITE;
    }
}

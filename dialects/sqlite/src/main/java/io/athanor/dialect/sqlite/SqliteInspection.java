package io.athanor.dialect.sqlite;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.dialect.Dialect;

/** SQLite's catalog. */
final class SqliteInspection implements InspectionFacet {

    private final SqliteCatalogTypes types;
    private final StoredForms storedForms;

    SqliteInspection(Dialect dialect) {
        this.types = new SqliteCatalogTypes(dialect);
        this.storedForms = new SqliteStoredForms(dialect);
    }

    @Override
    public CatalogReader reader(DdlConnection connection) {
        return new SqliteCatalog(connection, types);
    }

    @Override
    public StoredForms storedForms() {
        return storedForms;
    }
}

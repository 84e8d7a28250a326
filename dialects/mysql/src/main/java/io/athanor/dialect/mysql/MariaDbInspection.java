package io.athanor.dialect.mysql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.dialect.Dialect;

/** MariaDB's catalog. */
final class MariaDbInspection implements InspectionFacet {

    private final MariaDbCatalogTypes types;
    private final StoredForms storedForms;

    MariaDbInspection(Dialect dialect) {
        this.types = new MariaDbCatalogTypes(dialect);
        this.storedForms = new MariaDbStoredForms(dialect);
    }

    @Override
    public CatalogReader reader(DdlConnection connection) {
        return new MySqlCatalog(connection, new MariaDbCatalogQueries(connection.dialect()), types);
    }

    @Override
    public StoredForms storedForms() {
        return storedForms;
    }
}

package io.athanor.dialect.mysql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.dialect.Dialect;

/** MySQL's catalog. */
final class MySqlInspection implements InspectionFacet {

    private final MySqlCatalogTypes types;
    private final StoredForms storedForms;

    MySqlInspection(Dialect dialect) {
        this.types = new MySqlCatalogTypes(dialect);
        this.storedForms = new MySqlStoredForms(dialect, types);
    }

    @Override
    public CatalogReader reader(DdlConnection connection) {
        return new MySqlCatalog(connection, new MySqlCatalogQueries(connection.dialect()), types);
    }

    @Override
    public StoredForms storedForms() {
        return storedForms;
    }
}

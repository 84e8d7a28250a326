package io.athanor.dialect.postgresql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.dialect.Dialect;

/** PostgreSQL's catalog, of version 12 or later. */
final class PostgreSqlInspection implements InspectionFacet {

    private final PostgreSqlCatalogTypes types;
    private final StoredForms storedForms;

    PostgreSqlInspection(Dialect dialect) {
        this.types = new PostgreSqlCatalogTypes(dialect);
        this.storedForms = new PostgreSqlStoredForms(dialect);
    }

    @Override
    public CatalogReader reader(DdlConnection connection) {
        return new PostgreSqlCatalog(connection, types);
    }

    @Override
    public StoredForms storedForms() {
        return storedForms;
    }
}

package io.athanor.dialect.oracle;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.dialect.Dialect;

/** Oracle's catalog. */
final class OracleInspection implements InspectionFacet {

    private final OracleCatalogTypes types;
    private final StoredForms storedForms;

    OracleInspection(Dialect dialect) {
        this.types = new OracleCatalogTypes(dialect);
        this.storedForms = new OracleStoredForms(dialect);
    }

    @Override
    public CatalogReader reader(DdlConnection connection) {
        return new OracleCatalog(connection, types);
    }

    @Override
    public StoredForms storedForms() {
        return storedForms;
    }
}

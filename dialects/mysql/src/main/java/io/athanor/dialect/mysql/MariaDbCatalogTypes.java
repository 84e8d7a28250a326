package io.athanor.dialect.mysql;

import io.athanor.schema.reflect.TypeName;
import io.athanor.sql.dialect.Dialect;
import java.util.List;

/** MariaDB's types by the names that information_schema gives. */
final class MariaDbCatalogTypes extends MySqlCatalogTypes {

    MariaDbCatalogTypes(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected TypeName canonical(TypeName name) {
        // A document is kept as text with a check.
        return name.base().equals("json") ? new TypeName("longtext", List.of(), "") : super.canonical(name);
    }
}

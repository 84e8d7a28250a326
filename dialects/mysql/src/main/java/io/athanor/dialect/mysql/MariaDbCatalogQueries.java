package io.athanor.dialect.mysql;

import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** What MariaDB's information_schema has in another way. */
final class MariaDbCatalogQueries extends MySqlCatalogQueries {

    MariaDbCatalogQueries(Dialect dialect) {
        super(dialect);
    }

    @Override
    String indexes(TableSelection selection) {
        return indexes(selection, "NULL");
    }

    @Override
    String checks(TableSelection selection) {
        return "SELECT table_name, constraint_name, check_clause, level = 'Column'"
                + " FROM information_schema.check_constraints WHERE "
                + in("constraint_schema", selection.schema()) + selection.condition("table_name")
                + " ORDER BY table_name, constraint_name";
    }

    @Override
    String expression(String stored) {
        return stored;
    }

    /** Defaults are expressions, and NULL is a word. */
    @Override
    @Nullable String defaultOf(CatalogRow column) {
        String value = column.text(4);
        return "NULL".equals(value) ? null : value;
    }
}

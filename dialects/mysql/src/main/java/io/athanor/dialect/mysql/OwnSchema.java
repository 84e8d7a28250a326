package io.athanor.dialect.mysql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.reflect.CatalogRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema in which a connection finds the tables that are named without one, asked for when it is needed. */
final class OwnSchema {

    /** That of no connection. */
    static final OwnSchema UNKNOWN = new OwnSchema(null);

    private final @Nullable DdlConnection connection;

    private OwnSchema(@Nullable DdlConnection connection) {
        this.connection = connection;
    }

    static OwnSchema of(DdlConnection connection) {
        return new OwnSchema(connection);
    }

    /** Its name, or null if there is none, or nobody knows it. */
    @Nullable String name() {
        if (connection == null) {
            return null;
        }
        List<CatalogRow> rows = CatalogRow.of(connection, "SELECT DATABASE()");
        return rows.get(0).text(0);
    }
}

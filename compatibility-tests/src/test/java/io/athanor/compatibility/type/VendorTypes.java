package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StandardTypeSystem;

/** Checks of types that only some dialects have. */
final class VendorTypes {

    private VendorTypes() {}

    /** A dialect refuses types by their names, as columns and as values. */
    static void assertRefused(Dialect dialect, SqlType<?>... types) {
        for (SqlType<?> type : types) {
            String name = new StandardTypeSystem().ddl(type);
            CompileException error = assertThrows(
                    CompileException.class,
                    () -> dialect.facet(SqlFacet.class).types().ddl(type),
                    name + " on " + dialect.name());
            assertTrue(String.valueOf(error.getMessage()).contains(name), error.getMessage());
            assertTrue(String.valueOf(error.getMessage()).contains(dialect.name()), error.getMessage());
            assertThrows(
                    CompileException.class,
                    () -> new StatementCache(dialect, 1).compile(Sql.select(Sql.parameter("value", type))),
                    name + " on " + dialect.name());
        }
    }
}

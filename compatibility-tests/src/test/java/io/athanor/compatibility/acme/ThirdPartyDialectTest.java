package io.athanor.compatibility.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.feature.OnDialect;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dialect that is none of ours is found; {@link AcmeBed} lets the suites run on it. */
@OnDialect("acme")
class ThirdPartyDialectTest {

    @Test
    @Feature("SQL-C-03")
    void dialect_isFoundByItsServiceFile() {
        assertTrue(Dialect.of("acme") instanceof AcmeDialect);
        assertTrue(Dialect.available().stream().anyMatch(dialect -> dialect instanceof AcmeDialect));
    }

    @Test
    @Feature("SQL-X-21")
    void fullTextSearch_isRefusedByNameWhereThereIsNone() {
        Statement statement = Sql.select(Sql.column("a", Types.STRING))
                .where(Sql.column("a", Types.STRING).match("x"));
        CompileException e = assertThrows(
                CompileException.class, () -> new StatementCache(Dialect.of("acme"), 1).prepare(statement, Map.of()));
        assertEquals("full text search", e.construct());
        assertTrue(e.getMessage().startsWith("full text search cannot be compiled for acme "), e.getMessage());
    }
}

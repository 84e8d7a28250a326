package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.dialect.mysql.MariaDb;
import io.athanor.feature.Feature;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The types that MariaDB has and MySQL has not. */
@Requires(dialects = "mariadb")
class MariaDbTypesTest extends ColumnSuite {

    MariaDbTypesTest(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("SQL-T-16")
    void typesOfMariaDb_areKeptAndRefusedByMySql() {
        assertKept(MariaDb.UUID, UUID.fromString("12345678-1234-5678-1234-567812345678"));
        assertKept(MariaDb.INET6, "2001:db8::1");
        assertKept(MariaDb.INET4, "10.0.0.1");
        VendorTypes.assertRefused(Dialect.of("mysql"), MariaDb.UUID, MariaDb.INET4, MariaDb.INET6);
        assertEquals(
                "CHAR(32)", Dialect.of("mysql").facet(SqlFacet.class).types().ddl(Types.UUID));
    }
}

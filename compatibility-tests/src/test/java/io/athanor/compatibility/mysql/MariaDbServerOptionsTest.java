package io.athanor.compatibility.mysql;

import io.athanor.compatibility.server.MariaDbServer;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A MariaDB server that was told other things than servers usually are. */
class MariaDbServerOptionsTest {

    @Test
    void namesInLowerCase_areNoDifference() throws SQLException {
        new FoldedNames().check(MariaDbServer.with("--lower-case-table-names=1"));
    }
}

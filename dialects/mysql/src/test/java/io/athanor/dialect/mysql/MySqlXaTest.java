package io.athanor.dialect.mysql;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.spi.TwoPhaseCommit;
import io.athanor.feature.Feature;
import io.athanor.sql.dialect.Dialect;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MySqlXaTest {

    private final TwoPhaseCommit statements =
            Dialect.of("mysql").facet(EngineFacet.class).twoPhaseCommit().orElseThrow();

    @Test
    @Feature("ENG-11")
    void statements_areThoseOfXa() {
        assertEquals(List.of("XA START 'order-1'"), statements.begin("order-1"));
        assertEquals(List.of("XA END 'order-1'", "XA PREPARE 'order-1'"), statements.prepare("order-1"));
        assertEquals("XA COMMIT 'order-1'", statements.commitPrepared("order-1"));
        assertEquals("XA ROLLBACK 'order-1'", statements.rollbackPrepared("order-1"));
        assertEquals(
                List.of("XA END 'order-1'", "XA COMMIT 'order-1' ONE PHASE"), statements.commitUnprepared("order-1"));
        assertEquals(List.of("XA END 'order-1'", "XA ROLLBACK 'order-1'"), statements.rollbackUnprepared("order-1"));
        assertEquals("XA RECOVER", statements.recoverQuery());
    }

    @Test
    void recoveredId_ofOthers_isPassedOver() {
        assertEquals("order-1", statements.recoveredId(Arrays.asList(1, 7, 0, "order-1")));
        assertEquals("order-1", statements.recoveredId(Arrays.asList(1L, 7L, 0L, "order-1".getBytes(US_ASCII))));
        assertNull(statements.recoveredId(Arrays.asList(1, 5, 2, "otherXA")));
        assertNull(statements.recoveredId(Arrays.asList(4660, 7, 0, "order-1")));
    }
}

package io.athanor.dialect.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.spi.TwoPhaseCommit;
import io.athanor.feature.Feature;
import io.athanor.sql.dialect.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleXaTest {

    private final TwoPhaseCommit statements =
            Dialect.of("oracle").facet(EngineFacet.class).twoPhaseCommit().orElseThrow();

    private static String call(String function, String argument) {
        return "DECLARE outcome PLS_INTEGER; BEGIN outcome := DBMS_XA." + function
                + "(DBMS_XA_XID(4660, UTL_RAW.CAST_TO_RAW('order-1'), HEXTORAW('31'))" + argument
                + "); IF outcome NOT IN (DBMS_XA.XA_OK, DBMS_XA.XA_RDONLY) THEN RAISE_APPLICATION_ERROR(-20100, '"
                + function + " of order-1 results in ' || outcome); END IF; END;";
    }

    @Test
    @Feature("ENG-11")
    void statements_callThePackage() {
        String end = call("XA_END", ", DBMS_XA.TMSUCCESS");
        assertEquals(List.of(call("XA_START", ", DBMS_XA.TMNOFLAGS")), statements.begin("order-1"));
        assertEquals(List.of(end, call("XA_PREPARE", "")), statements.prepare("order-1"));
        assertEquals(call("XA_COMMIT", ", FALSE"), statements.commitPrepared("order-1"));
        assertEquals(call("XA_ROLLBACK", ""), statements.rollbackPrepared("order-1"));
        assertEquals(List.of(end, call("XA_COMMIT", ", TRUE")), statements.commitUnprepared("order-1"));
        assertEquals(List.of(end, call("XA_ROLLBACK", "")), statements.rollbackUnprepared("order-1"));
    }
}

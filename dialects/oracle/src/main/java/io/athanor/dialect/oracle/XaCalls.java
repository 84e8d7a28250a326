package io.athanor.dialect.oracle;

import io.athanor.engine.spi.TwoPhaseCommit;
import java.util.List;

/**
 * XA by the package DBMS_XA, whose functions return a number instead of failing. The id is the global part of Oracle's;
 * the other part and the format are always the same. To list prepared transactions the user needs SELECT on
 * DBA_PENDING_TRANSACTIONS.
 */
final class XaCalls implements TwoPhaseCommit {

    private static final int FORMAT = 4660;
    private static final String BRANCH = "31";

    private static String call(String function, String id, String lastArgument) {
        String xid = "DBMS_XA_XID(" + FORMAT + ", UTL_RAW.CAST_TO_RAW('" + id + "'), HEXTORAW('" + BRANCH + "'))";
        return "DECLARE outcome PLS_INTEGER; BEGIN outcome := DBMS_XA." + function + "(" + xid + lastArgument
                + "); IF outcome NOT IN (DBMS_XA.XA_OK, DBMS_XA.XA_RDONLY) THEN RAISE_APPLICATION_ERROR(-20100, '"
                + function + " of " + id + " results in ' || outcome); END IF; END;";
    }

    @Override
    public List<String> begin(String id) {
        return List.of(call("XA_START", id, ", DBMS_XA.TMNOFLAGS"));
    }

    private static String end(String id) {
        return call("XA_END", id, ", DBMS_XA.TMSUCCESS");
    }

    @Override
    public List<String> prepare(String id) {
        return List.of(end(id), call("XA_PREPARE", id, ""));
    }

    @Override
    public List<String> commitUnprepared(String id) {
        return List.of(end(id), call("XA_COMMIT", id, ", TRUE"));
    }

    @Override
    public List<String> rollbackUnprepared(String id) {
        return List.of(end(id), call("XA_ROLLBACK", id, ""));
    }

    @Override
    public String commitPrepared(String id) {
        return call("XA_COMMIT", id, ", FALSE");
    }

    @Override
    public String rollbackPrepared(String id) {
        return call("XA_ROLLBACK", id, "");
    }

    @Override
    public String recoverQuery() {
        return "SELECT UTL_RAW.CAST_TO_VARCHAR2(GLOBALID) FROM DBA_PENDING_TRANSACTIONS WHERE FORMATID = " + FORMAT
                + " AND BRANCHID = HEXTORAW('" + BRANCH + "')";
    }
}

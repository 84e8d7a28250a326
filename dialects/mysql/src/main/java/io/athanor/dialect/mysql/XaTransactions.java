package io.athanor.dialect.mysql;

import io.athanor.engine.spi.TwoPhaseCommit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** XA transactions, whose id is the global part of the server's; the other part stays empty. */
final class XaTransactions implements TwoPhaseCommit {

    private static final int FORMAT = 1;

    @Override
    public List<String> begin(String id) {
        return List.of("XA START '" + id + "'");
    }

    @Override
    public List<String> prepare(String id) {
        return List.of("XA END '" + id + "'", "XA PREPARE '" + id + "'");
    }

    @Override
    public List<String> commitUnprepared(String id) {
        return List.of("XA END '" + id + "'", "XA COMMIT '" + id + "' ONE PHASE");
    }

    @Override
    public List<String> rollbackUnprepared(String id) {
        return List.of("XA END '" + id + "'", "XA ROLLBACK '" + id + "'");
    }

    @Override
    public String commitPrepared(String id) {
        return "XA COMMIT '" + id + "'";
    }

    @Override
    public String rollbackPrepared(String id) {
        return "XA ROLLBACK '" + id + "'";
    }

    @Override
    public String recoverQuery() {
        return "XA RECOVER";
    }

    /** The columns are the format, the lengths of the id's two parts, and both parts in one. */
    @Override
    public @Nullable String recoveredId(List<@Nullable Object> row) {
        boolean ours = row.get(0) instanceof Number format
                && format.intValue() == FORMAT
                && row.get(2) instanceof Number branchLength
                && branchLength.intValue() == 0;
        return ours ? text(row.get(3)) : null;
    }

    /** The drivers tell it as bytes, or as text. */
    private static String text(@Nullable Object id) {
        return id instanceof byte[] bytes ? new String(bytes, StandardCharsets.US_ASCII) : String.valueOf(id);
    }
}

package io.athanor.dialect.postgresql;

import io.athanor.engine.spi.TwoPhaseCommit;
import java.util.List;

/**
 * PREPARE TRANSACTION, which takes a transaction that began as any other off its connection. The server allows it only
 * if {@code max_prepared_transactions} is above zero.
 */
final class PreparedTransactions implements TwoPhaseCommit {

    @Override
    public List<String> prepare(String id) {
        return List.of("PREPARE TRANSACTION '" + id + "'");
    }

    @Override
    public String commitPrepared(String id) {
        return "COMMIT PREPARED '" + id + "'";
    }

    @Override
    public String rollbackPrepared(String id) {
        return "ROLLBACK PREPARED '" + id + "'";
    }

    @Override
    public String recoverQuery() {
        return "SELECT gid FROM pg_prepared_xacts WHERE database = current_database() ORDER BY prepared";
    }

    @Override
    public boolean decidesInAutocommit() {
        return true;
    }
}

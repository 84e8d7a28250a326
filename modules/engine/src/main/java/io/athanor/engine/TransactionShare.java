package io.athanor.engine;

import io.athanor.engine.pool.PhysicalConnection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * One connection's part in the transaction of the JDBC connection underneath. As a rule that is all of it. Where
 * several share one JDBC connection, those that begin while another's transaction is open get a savepoint, so that what
 * one rolls back is not the others' work.
 */
final class TransactionShare {

    private long number;
    private @Nullable Savepoint start;

    void begin(PhysicalConnection physical) throws SQLException {
        if (physical.currentTransaction() == 0) {
            physical.transactionBegun();
            start = null;
        } else {
            start = physical.jdbc().setSavepoint();
        }
        number = physical.currentTransaction();
    }

    void commit(PhysicalConnection physical) throws SQLException {
        if (start == null || physical.currentTransaction() == 0) {
            physical.jdbc().commit();
            physical.transactionEnded();
        } else if (physical.currentTransaction() == number) {
            physical.jdbc().releaseSavepoint(start);
        }
    }

    void rollback(PhysicalConnection physical) throws SQLException {
        if (start == null || physical.currentTransaction() == 0) {
            physical.jdbc().rollback();
            physical.transactionEnded();
        } else if (physical.currentTransaction() == number) {
            physical.jdbc().rollback(start);
        }
    }
}

package io.athanor.engine;

import io.athanor.engine.pool.PhysicalConnection;
import java.sql.SQLException;

/**
 * One connection's part in the transaction of the JDBC connection underneath. As a rule that is all of it. Where
 * several share one JDBC connection, all of them read in its transaction but only one changes something, so that none
 * commits or rolls back what is another's.
 */
final class TransactionShare {

    private long number;

    void begin(PhysicalConnection physical) {
        number = physical.joinTransaction();
    }

    /** Claims the transaction for changes; false if another one has done so. */
    boolean mayChange(PhysicalConnection physical) {
        if (physical.currentTransaction() != number) {
            begin(physical);
        }
        return physical.claimTransaction(this);
    }

    void commit(PhysicalConnection physical) throws SQLException {
        if (physical.currentTransaction() == 0) {
            physical.jdbc().commit();
        } else if (physical.currentTransaction() == number && physical.leaveTransaction(this)) {
            physical.jdbc().commit();
            physical.transactionEnded();
        }
    }

    void rollback(PhysicalConnection physical) throws SQLException {
        if (physical.currentTransaction() == 0) {
            physical.jdbc().rollback();
        } else if (physical.currentTransaction() == number && physical.leaveTransaction(this)) {
            physical.jdbc().rollback();
            physical.transactionEnded();
        }
    }
}

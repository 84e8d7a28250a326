package io.athanor.engine;

import io.athanor.engine.pool.PhysicalConnection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * One connection's part in the transaction of the JDBC connection underneath. As a rule that is all of it. Where
 * several share one JDBC connection, all of them read in its transaction but only one changes something, so that none
 * commits or rolls back what is another's.
 */
final class TransactionShare {

    private long number;
    private @Nullable Savepoint takenOver;
    private @Nullable Object changedBefore;

    void begin(PhysicalConnection physical) {
        number = physical.joinTransaction();
        takenOver = null;
    }

    /** Claims the transaction for changes; false if another one has done so. */
    boolean mayChange(PhysicalConnection physical) {
        if (physical.currentTransaction() != number) {
            begin(physical);
        }
        return physical.claimTransaction(this);
    }

    /** Claims the transaction with what another one has changed in it, which is then committed with it. */
    void takeOver(PhysicalConnection physical) throws SQLException {
        if (!mayChange(physical)) {
            takenOver = physical.jdbc().setSavepoint();
            changedBefore = physical.changer();
            physical.changer(this);
        }
    }

    /** Whether nobody else has a part in the transaction. */
    boolean isAlone(PhysicalConnection physical) {
        return physical.currentTransaction() == number && physical.sharers() == 1;
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
        } else if (physical.currentTransaction() == number && takenOver != null) {
            physical.jdbc().rollback(takenOver);
            physical.changer(changedBefore);
            physical.leaveTransaction(this);
            takenOver = null;
        } else if (physical.currentTransaction() == number && physical.leaveTransaction(this)) {
            physical.jdbc().rollback();
            physical.transactionEnded();
        }
    }
}

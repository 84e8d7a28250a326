package io.athanor.orm;

import io.athanor.engine.Transaction;
import io.athanor.orm.session.PersistenceContext;
import java.util.ArrayDeque;
import java.util.Deque;

/** The nested transactions of a session that are open, the innermost first, and what waits for their commits. */
final class NestedTransactions {

    private final Session session;
    private final PersistenceContext objects;
    private final Deque<NestedTransaction> open = new ArrayDeque<>();
    private final CommitCallbacks callbacks = new CommitCallbacks();

    NestedTransactions(Session session, PersistenceContext objects) {
        this.session = session;
        this.objects = objects;
    }

    NestedTransaction begin(Transaction savepoint) {
        objects.beginNested();
        NestedTransaction transaction = new NestedTransaction(session, savepoint);
        open.push(transaction);
        return transaction;
    }

    void commit(NestedTransaction transaction) {
        NestedTransaction innermost;
        do {
            innermost = open.pop();
            innermost.end();
            objects.commitNested();
        } while (innermost != transaction);
        transaction.savepoint().commit();
        callbacks.committedTo(open.size());
    }

    void rollback(NestedTransaction transaction) {
        try {
            transaction.savepoint().rollback();
        } finally {
            NestedTransaction innermost;
            do {
                innermost = open.pop();
                innermost.end();
                objects.rollbackNested();
            } while (innermost != transaction);
            forgetMaps();
            callbacks.rolledBackTo(open.size());
        }
    }

    /** Rolls back the innermost one, if any is open, for a flush that has failed; whether one was. */
    boolean rollbackInnermost() {
        NestedTransaction innermost = open.peek();
        if (innermost == null) {
            return false;
        }
        innermost.savepoint().rollback();
        open.pop().rolledBack();
        objects.rollbackNested();
        forgetMaps();
        callbacks.rolledBackTo(open.size());
        return true;
    }

    /** Maps find their members by keys that may have been taken back. */
    private void forgetMaps() {
        session.mappings().keyed().forEach(objects::expireUnchanged);
    }

    /** Ends all with the transaction around them. */
    void end() {
        open.forEach(NestedTransaction::end);
        open.clear();
    }

    /** Takes in work to be done after the outermost commit. */
    void afterCommit(Runnable work) {
        callbacks.add(open.size(), work);
    }

    /** Does what waits for the commit, which has come. */
    void committed() {
        callbacks.committed();
    }

    /** Forgets what waits for a commit that does not come. */
    void rolledBack() {
        end();
        callbacks.rolledBack();
    }
}

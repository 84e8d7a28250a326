package io.athanor.engine.pool;

import io.athanor.engine.error.ConnectionStateException;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** A lease of a {@link QueuePool}. */
final class QueueLease implements ConnectionLease {

    private final QueuePool pool;
    private final PhysicalConnection connection;
    private final LeaseReference reference;

    /**
     * A lease that begins.
     *
     * @param dropped where it is found if it is dropped without being ended
     * @param acquiredAt the place of acquisition, or null if it is not recorded
     * @param since the time by the pool's clock; anything if no leak threshold is set
     */
    QueueLease(
            QueuePool pool,
            PhysicalConnection connection,
            ReferenceQueue<ConnectionLease> dropped,
            @Nullable Throwable acquiredAt,
            long since) {
        this.pool = pool;
        this.connection = connection;
        this.reference = new LeaseReference(this, dropped, connection, acquiredAt, since);
        connection.beginLease(reference);
    }

    @Override
    public PhysicalConnection connection() {
        return connection;
    }

    @Override
    public void release() {
        if (end()) {
            pool.takeBack(connection);
        }
    }

    @Override
    public void discard() {
        if (end()) {
            pool.closeFreed(connection);
        }
    }

    @Override
    public void invalidate() {
        pool.invalidate(connection.generation());
        discard();
    }

    @Override
    public PhysicalConnection detach() {
        if (!end()) {
            throw new ConnectionStateException("a connection that was given back cannot be detached from its pool");
        }
        pool.letGo(connection);
        return connection;
    }

    private boolean end() {
        if (!connection.endLease(reference)) {
            return false;
        }
        if (reference.isReported()) {
            Leases.reportBack(reference);
        }
        return true;
    }
}

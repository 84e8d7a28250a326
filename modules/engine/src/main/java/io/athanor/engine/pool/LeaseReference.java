package io.athanor.engine.pool;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** What a pool knows of a lease without keeping it alive; tells when the lease was dropped without being ended. */
final class LeaseReference extends PhantomReference<ConnectionLease> {

    private final PhysicalConnection connection;
    private final @Nullable Throwable acquiredAt;
    private final long since;
    private volatile boolean reported;

    /**
     * Of a lease that has just begun.
     *
     * @param acquiredAt the place of acquisition, or null if it is not recorded
     * @param since the time by the pool's clock; anything if no leak threshold is set
     */
    LeaseReference(
            ConnectionLease lease,
            ReferenceQueue<ConnectionLease> dropped,
            PhysicalConnection connection,
            @Nullable Throwable acquiredAt,
            long since) {
        super(lease, dropped);
        this.connection = connection;
        this.acquiredAt = acquiredAt;
        this.since = since;
    }

    PhysicalConnection connection() {
        return connection;
    }

    /** Where the lease was acquired, if that is recorded. */
    @Nullable Throwable acquiredAt() {
        return acquiredAt;
    }

    long since() {
        return since;
    }

    boolean isReported() {
        return reported;
    }

    /** Notes that the lease was reported as a leak. */
    void report() {
        reported = true;
    }
}

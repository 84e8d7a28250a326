package io.athanor.engine.pool;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** Tells a pool that a lease was dropped without being ended. */
final class LeaseReference extends PhantomReference<ConnectionLease> {

    private final PhysicalConnection connection;
    private final @Nullable Throwable acquiredAt;

    LeaseReference(
            ConnectionLease lease,
            ReferenceQueue<ConnectionLease> dropped,
            PhysicalConnection connection,
            @Nullable Throwable acquiredAt) {
        super(lease, dropped);
        this.connection = connection;
        this.acquiredAt = acquiredAt;
    }

    PhysicalConnection connection() {
        return connection;
    }

    /** Where the lease was acquired, if that is recorded. */
    @Nullable Throwable acquiredAt() {
        return acquiredAt;
    }
}

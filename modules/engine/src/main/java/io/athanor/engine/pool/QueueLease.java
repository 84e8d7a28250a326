package io.athanor.engine.pool;

import io.athanor.engine.error.ConnectionStateException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A lease of a {@link QueuePool}. */
final class QueueLease implements ConnectionLease {

    private static final VarHandle ENDED;

    static {
        try {
            ENDED = MethodHandles.lookup().findVarHandle(QueueLease.class, "ended", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final QueuePool pool;
    private final PhysicalConnection connection;

    @SuppressWarnings("UnusedVariable") // it is set by the handle
    private volatile boolean ended;

    QueueLease(QueuePool pool, PhysicalConnection connection) {
        this.pool = pool;
        this.connection = connection;
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
        if (!ENDED.compareAndSet(this, false, true)) {
            return false;
        }
        LeaseReference reference = connection.leaseReference();
        if (reference != null) {
            reference.clear();
            connection.leaseReference(null);
            if (reference.isReported()) {
                pool.cameBack(reference);
            }
        }
        return true;
    }
}

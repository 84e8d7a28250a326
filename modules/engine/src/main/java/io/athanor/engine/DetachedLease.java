package io.athanor.engine;

import io.athanor.engine.pool.ConnectionLease;
import io.athanor.engine.pool.ConnectionOpener;
import io.athanor.engine.pool.PhysicalConnection;

/** A connection that belongs to no pool any more and is closed after use. Used by one thread at a time. */
final class DetachedLease implements ConnectionLease {

    private final PhysicalConnection connection;
    private final ConnectionOpener opener;
    private boolean ended;

    DetachedLease(PhysicalConnection connection, ConnectionOpener opener) {
        this.connection = connection;
        this.opener = opener;
    }

    @Override
    public PhysicalConnection connection() {
        return connection;
    }

    @Override
    public void release() {
        if (!ended) {
            ended = true;
            opener.discard(connection);
        }
    }

    @Override
    public void discard() {
        release();
    }

    @Override
    public void invalidate() {
        release();
    }

    @Override
    public PhysicalConnection detach() {
        ended = true;
        return connection;
    }
}

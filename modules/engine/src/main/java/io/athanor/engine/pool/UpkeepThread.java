package io.athanor.engine.pool;

import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after a pool from time to time. It does not keep the pool alive: that of an engine which nobody closed and
 * everybody forgot goes away, and this thread with it.
 */
final class UpkeepThread implements Runnable {

    private static final System.Logger LOG = System.getLogger("io.athanor.engine.pool");

    private final WeakReference<QueuePool> pool;
    private final long intervalNanos;

    private UpkeepThread(QueuePool pool, Duration interval) {
        this.pool = new WeakReference<>(pool);
        this.intervalNanos = interval.toNanos();
    }

    static Thread start(QueuePool pool, Duration interval) {
        Thread thread = new Thread(null, new UpkeepThread(pool, interval), "athanor-pool-upkeep", 0, false);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        boolean wanted = true;
        while (wanted) {
            LockSupport.parkNanos(intervalNanos);
            wanted = round();
        }
    }

    private boolean round() {
        QueuePool found = pool.get();
        if (found == null || found.isClosed()) {
            return false;
        }
        try {
            found.maintain();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "looking after the pool failed; the next round tries again", e);
        }
        return true;
    }
}

package io.athanor.compatibility.pool;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.pool.ConnectionOpener;
import io.athanor.engine.pool.PhysicalConnection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens real connections, counts them, and fails or hangs when told to. */
final class CountingOpener implements ConnectionOpener {

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger pings = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    volatile CountDownLatch gate = new CountDownLatch(0);
    private final String url;

    CountingOpener(String url) {
        this.url = url;
    }

    @Override
    public PhysicalConnection open() {
        try {
            gate.await();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ConnectionStateException("the database does not answer");
            }
            PhysicalConnection connection = new PhysicalConnection(DriverManager.getConnection(url), 8);
            opened.incrementAndGet();
            return connection;
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean answers(PhysicalConnection connection) {
        pings.incrementAndGet();
        try {
            return connection.jdbc().isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close(PhysicalConnection connection) {
        closed.incrementAndGet();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

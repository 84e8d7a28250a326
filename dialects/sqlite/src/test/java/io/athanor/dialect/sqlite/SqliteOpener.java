package io.athanor.dialect.sqlite;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.pool.ConnectionOpener;
import io.athanor.engine.pool.PhysicalConnection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens real connections to databases in memory, counts them, and fails or hangs when told to. */
final class SqliteOpener implements ConnectionOpener {

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger pings = new AtomicInteger();
    final List<PhysicalConnection> connections = new CopyOnWriteArrayList<>();
    volatile int failures;
    volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public PhysicalConnection open() {
        try {
            gate.await();
            if (failures > 0) {
                failures--;
                throw new ConnectionStateException("the database does not answer");
            }
            PhysicalConnection connection =
                    new PhysicalConnection(DriverManager.getConnection("jdbc:sqlite::memory:"), 8);
            opened.incrementAndGet();
            connections.add(connection);
            return connection;
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean answers(PhysicalConnection connection) {
        pings.incrementAndGet();
        try {
            return !connection.jdbc().isClosed();
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

package io.athanor.engine;

import io.athanor.engine.error.DatabaseException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An engine's listeners as one. */
final class Listeners implements EngineListener {

    private final CopyOnWriteArrayList<EngineListener> all;

    Listeners(List<EngineListener> initial) {
        all = new CopyOnWriteArrayList<>(initial);
    }

    void add(EngineListener listener) {
        all.add(listener);
    }

    void remove(EngineListener listener) {
        all.remove(listener);
    }

    /** Whether there are none, so that no event needs to be made. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public void connected(java.sql.Connection jdbc) {
        all.forEach(listener -> listener.connected(jdbc));
    }

    @Override
    public void closing(java.sql.Connection jdbc) {
        all.forEach(listener -> listener.closing(jdbc));
    }

    @Override
    public void checkedOut(Connection connection) {
        all.forEach(listener -> listener.checkedOut(connection));
    }

    @Override
    public void checkedIn(Connection connection) {
        all.forEach(listener -> listener.checkedIn(connection));
    }

    @Override
    public void invalidated(Connection connection, @Nullable Throwable cause) {
        all.forEach(listener -> listener.invalidated(connection, cause));
    }

    @Override
    public void begun(Connection connection) {
        all.forEach(listener -> listener.begun(connection));
    }

    @Override
    public void committed(Connection connection) {
        all.forEach(listener -> listener.committed(connection));
    }

    @Override
    public void rolledBack(Connection connection) {
        all.forEach(listener -> listener.rolledBack(connection));
    }

    @Override
    public void savepointSet(Connection connection, String name) {
        all.forEach(listener -> listener.savepointSet(connection, name));
    }

    @Override
    public void savepointReleased(Connection connection, String name) {
        all.forEach(listener -> listener.savepointReleased(connection, name));
    }

    @Override
    public void savepointRolledBack(Connection connection, String name) {
        all.forEach(listener -> listener.savepointRolledBack(connection, name));
    }

    @Override
    public void beforeStatement(Connection connection, StatementEvent event) {
        all.forEach(listener -> listener.beforeStatement(connection, event));
    }

    @Override
    public void afterStatement(Connection connection, StatementEvent event) {
        all.forEach(listener -> listener.afterStatement(connection, event));
    }

    @Override
    public void rowsRead(Connection connection, StatementEvent event) {
        all.forEach(listener -> listener.rowsRead(connection, event));
    }

    @Override
    public void retrying(DatabaseException failure, int attempt) {
        all.forEach(listener -> listener.retrying(failure, attempt));
    }
}

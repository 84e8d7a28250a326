package io.athanor.testkit;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineListener;
import io.athanor.engine.StatementEvent;
import io.athanor.testkit.RecordedEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Records in order what engines send to their databases, statements that fail included.
 *
 * <p>Give it to an engine as {@code EngineOption.listener(recorder)} or by {@link #recording}. Safe for use by several
 * threads.
 */
public final class StatementRecorder implements EngineListener, AutoCloseable {

    private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();
    private volatile @Nullable Engine engine;

    /** A recorder without events. */
    public StatementRecorder() {}

    /** A recorder of what an engine sends from now on, until it is closed. */
    public static StatementRecorder recording(Engine engine) {
        StatementRecorder recorder = new StatementRecorder();
        engine.addListener(recorder);
        recorder.engine = engine;
        return recorder;
    }

    /** All events so far. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** The statements and batches so far, without the limits of transactions. */
    public List<RecordedEvent> statements() {
        return events.stream().filter(RecordedEvent::isStatement).toList();
    }

    /** The texts of all events so far. */
    public List<String> texts() {
        return events.stream().map(RecordedEvent::text).toList();
    }

    /** Forgets all events. */
    public void clear() {
        events.clear();
    }

    /** Ends the recording that {@link #recording} began; the events stay. */
    @Override
    public void close() {
        Engine recorded = engine;
        if (recorded != null) {
            recorded.removeListener(this);
            engine = null;
        }
    }

    @Override
    public void begun(Connection connection) {
        events.add(RecordedEvent.limit(Kind.BEGIN));
    }

    @Override
    public void committed(Connection connection) {
        events.add(RecordedEvent.limit(Kind.COMMIT));
    }

    @Override
    public void rolledBack(Connection connection) {
        events.add(RecordedEvent.limit(Kind.ROLLBACK));
    }

    @Override
    public void savepointSet(Connection connection, String name) {
        events.add(RecordedEvent.savepoint("SAVEPOINT " + name));
    }

    @Override
    public void savepointReleased(Connection connection, String name) {
        events.add(RecordedEvent.savepoint("RELEASE SAVEPOINT " + name));
    }

    @Override
    public void savepointRolledBack(Connection connection, String name) {
        events.add(RecordedEvent.savepoint("ROLLBACK TO SAVEPOINT " + name));
    }

    @Override
    public void beforeStatement(Connection connection, StatementEvent event) {
        // The values belong to the program, which may change mutable ones later; what counts is the list at this
        // moment.
        events.add(new RecordedEvent(Kind.STATEMENT, event.text(), new ArrayList<>(event.parameters()), event.batch()));
    }
}

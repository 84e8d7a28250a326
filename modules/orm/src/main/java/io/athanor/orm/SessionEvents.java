package io.athanor.orm;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.event.AttributeChange;
import io.athanor.orm.event.RowChange;
import io.athanor.orm.event.Transition;
import io.athanor.orm.flush.RowListener;
import io.athanor.orm.load.LoadListener;
import io.athanor.orm.session.Transitions;
import io.athanor.sql.Statement;
import java.util.List;
import java.util.function.BiConsumer;

/** The listeners of one session, of which there is at least one. */
final class SessionEvents implements RowListener, LoadListener, Transitions.Listener {

    private final Session session;
    private final List<SessionListener> listeners;

    SessionEvents(Session session, List<SessionListener> listeners) {
        this.session = session;
        this.listeners = listeners;
    }

    List<SessionListener> listeners() {
        return listeners;
    }

    void tell(BiConsumer<SessionListener, Session> event) {
        listeners.forEach(listener -> event.accept(listener, session));
    }

    Statement onExecute(Statement statement) {
        Statement executed = statement;
        for (SessionListener listener : listeners) {
            executed = listener.onExecute(session, executed);
        }
        if (executed != statement
                && executed.resultColumns().size() != statement.resultColumns().size()) {
            throw new UnsupportedQueryException("A listener's onExecute has replaced a statement with "
                    + statement.resultColumns().size() + " result columns by one with "
                    + executed.resultColumns().size()
                    + ", so its results cannot be read. Add criteria or options only.");
        }
        return executed;
    }

    @Override
    public void moved(Object entity, Transition transition) {
        listeners.forEach(listener -> listener.moved(session, entity, transition));
    }

    @Override
    public void before(Object entity, RowChange change) {
        listeners.forEach(listener -> listener.beforeRow(session, entity, change));
    }

    @Override
    public void after(Object entity, RowChange change) {
        listeners.forEach(listener -> listener.afterRow(session, entity, change));
    }

    @Override
    public void changed(Object entity, RowChange change, List<AttributeChange> changes) {
        listeners.forEach(listener -> listener.changed(session, entity, change, changes));
    }

    @Override
    public void loaded(Object entity) {
        listeners.forEach(listener -> {
            listener.moved(session, entity, Transition.LOADED_AS_PERSISTENT);
            listener.loaded(session, entity);
        });
    }

    @Override
    public void refreshed(Object entity) {
        listeners.forEach(listener -> listener.refreshed(session, entity));
    }
}

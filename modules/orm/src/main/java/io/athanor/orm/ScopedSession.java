package io.athanor.orm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One session for each scope, such as a thread or a request: whoever asks within a scope gets the same one. Safe for
 * use by several threads. A scope's session lives until {@link #remove}; call that at the scope's end.
 */
public final class ScopedSession {

    private final SessionFactory factory;
    private final Supplier<?> scope;
    private final Map<Object, Session> sessions = new ConcurrentHashMap<>();

    private ScopedSession(SessionFactory factory, Supplier<?> scope) {
        this.factory = factory;
        this.scope = scope;
    }

    /** A session for each thread. */
    public static ScopedSession perThread(SessionFactory factory) {
        return new ScopedSession(factory, Thread::currentThread);
    }

    /**
     * A session for each scope that a supplier tells, by an object that stands for it: the request in progress, or the
     * value of a {@code ScopedValue} that holds one. Scopes are told apart by {@code equals}.
     */
    public static ScopedSession by(SessionFactory factory, Supplier<?> scope) {
        return new ScopedSession(factory, scope);
    }

    private Object scope() {
        Object present = scope.get();
        if (present == null) {
            throw new io.athanor.orm.error.SessionStateException("There is no scope for a session here: the supplier of"
                    + " ScopedSession.by gave null. Ask within a scope, or open a session of the factory.");
        }
        return present;
    }

    /**
     * The session of the scope in progress, opened if there is none.
     *
     * @throws io.athanor.orm.error.SessionStateException if there is no scope
     */
    public Session current() {
        return sessions.computeIfAbsent(scope(), key -> factory.open());
    }

    /** Whether the scope in progress has a session. */
    public boolean isPresent() {
        return sessions.containsKey(scope());
    }

    /**
     * Closes the session of the scope in progress, if there is one; the next call of {@link #current} opens another.
     */
    public void remove() {
        Session session = sessions.remove(scope());
        if (session != null) {
            session.close();
        }
    }
}

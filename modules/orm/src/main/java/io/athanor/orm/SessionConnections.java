package io.athanor.orm;

import io.athanor.engine.Connection;
import io.athanor.orm.error.SessionStateException;
import org.jspecify.annotations.Nullable;

/** The transactions of a session: that of the factory's engine, and those of the engines to which classes are bound. */
final class SessionConnections {

    private final Session session;
    private final SessionConnection own;
    private final @Nullable SessionEngines engines;

    SessionConnections(Session session, SessionFactory factory, @Nullable Connection given, JoinMode mode) {
        this.session = session;
        this.own = new SessionConnection(factory, given, mode);
        this.engines = factory.binds().isNone() ? null : new SessionEngines(session, factory.binds());
    }

    /** The engines to which classes are bound, or null if there is one for all. */
    @Nullable SessionEngines engines() {
        return engines;
    }

    /** The connection of the factory's engine while a transaction of it is in progress, else null. */
    @Nullable Connection current() {
        return own.current();
    }

    /** Whether the session's commit is one of the database. */
    boolean isOutermost() {
        return own.isOutermost();
    }

    /** Begins the transaction of the factory's engine where the program says so. */
    void begin() {
        if (own.current() != null) {
            throw new SessionStateException("A transaction of this session is in progress. Commit it or roll it back"
                    + " first, or begin a nested one by beginNested.");
        }
        begin(own);
    }

    /** The connection of the factory's engine; its transaction is begun if none is. */
    Connection connection() {
        Connection open = own.current();
        return open == null ? beginAlone(own) : open;
    }

    /** The connection of a bound engine; its transaction is begun if none is. */
    Connection connection(SessionConnection bound) {
        session.checkOpen();
        Connection open = bound.current();
        return open == null ? beginAlone(bound) : open;
    }

    private Connection beginAlone(SessionConnection connection) {
        if (session.factory().has(SessionOption.NO_AUTOBEGIN)) {
            throw new SessionStateException("No transaction is in progress, and the session begins none by itself"
                    + " (NO_AUTOBEGIN). Call begin() before what reads or executes.");
        }
        return begin(connection);
    }

    private Connection begin(SessionConnection connection) {
        Connection open = connection.begin();
        session.tell(SessionListener::afterBegin);
        return open;
    }

    /** Refuses what only one transaction can do. */
    void requireOne() {
        if (engines != null) {
            throw new SessionStateException("The session's classes are bound to several engines, and a nested"
                    + " transaction is one of a single database. Use a session of a factory with one engine for it.");
        }
    }

    /** Refuses to prepare what has one phase. */
    static void requireTwoPhases(SessionFactory factory) {
        if (!factory.has(SessionOption.TWO_PHASE)) {
            throw new SessionStateException("The session's transactions have one phase, so they cannot be prepared."
                    + " Give the factory the option TWO_PHASE.");
        }
    }

    /** Prepares the transactions in progress. */
    void prepare() {
        own.prepare();
        if (engines != null) {
            engines.prepare();
        }
    }

    /** Commits the transactions in progress, after preparing all that have two phases. */
    void commit() {
        prepare();
        own.commit();
        if (engines != null) {
            engines.commit();
        }
    }

    void rollback() {
        try {
            own.rollback();
        } finally {
            if (engines != null) {
                engines.rollback();
            }
        }
    }

    void close() {
        try {
            own.close();
        } finally {
            if (engines != null) {
                engines.close();
            }
        }
    }
}

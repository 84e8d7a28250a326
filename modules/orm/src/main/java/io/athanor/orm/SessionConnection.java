package io.athanor.orm;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.Transaction;
import io.athanor.engine.TwoPhaseTransaction;
import io.athanor.orm.error.SessionStateException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The connection of a session's transaction: one of the engine's for each transaction, or one that it was given. */
final class SessionConnection {

    private final SessionFactory factory;
    private final @Nullable Engine engine;
    private final @Nullable Connection given;
    private final JoinMode mode;
    private @Nullable Connection open;
    private @Nullable Transaction joined;
    private @Nullable TwoPhaseTransaction phases;

    /** A connection of an engine to which classes are bound. */
    SessionConnection(SessionFactory factory, Engine engine) {
        this.factory = factory;
        this.engine = engine;
        this.given = null;
        this.mode = JoinMode.FULL;
    }

    SessionConnection(SessionFactory factory, @Nullable Connection given, JoinMode mode) {
        this.factory = factory;
        this.engine = null;
        this.given = given;
        this.mode = mode;
    }

    /** The connection of the transaction in progress, or null if none is. */
    @Nullable Connection current() {
        return open;
    }

    /** Whether the session's commit is one of the database. */
    boolean isOutermost() {
        return given == null || mode == JoinMode.FULL;
    }

    /** Takes a connection for the next transaction. */
    Connection begin() {
        Connection taken;
        if (given == null) {
            taken = (engine == null ? factory.engine() : engine).connect();
            if (factory.has(SessionOption.TWO_PHASE)) {
                beginTwoPhase(taken);
            }
        } else if (given.isClosed()) {
            throw new SessionStateException(
                    "The connection that the session was given is closed. Keep it open as long as"
                            + " the session, or open the session on the engine.");
        } else {
            taken = given;
            joined = mode == JoinMode.SAVEPOINT ? given.beginNested() : null;
        }
        open = taken;
        return taken;
    }

    private void beginTwoPhase(Connection taken) {
        try {
            phases = taken.beginTwoPhase();
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    /** Prepares the transaction in progress, if it has two phases and is not prepared yet. */
    void prepare() {
        TwoPhaseTransaction known = phases;
        if (known != null && !known.isPrepared()) {
            known.prepare();
        }
    }

    void commit() {
        Connection known = open;
        if (known == null) {
            return;
        }
        TwoPhaseTransaction twoPhase = phases;
        if (twoPhase != null) {
            twoPhase.commit();
            release();
            return;
        }
        if (isOutermost()) {
            known.commit();
        } else if (mode == JoinMode.SAVEPOINT) {
            Objects.requireNonNull(joined).commit();
        }
        release();
    }

    /** Rolls back; the connection is released whatever comes of it. */
    void rollback() {
        try {
            Connection known = open;
            TwoPhaseTransaction twoPhase = phases;
            if (twoPhase != null) {
                twoPhase.rollback();
            } else if (known != null) {
                if (given != null && mode == JoinMode.SAVEPOINT) {
                    Objects.requireNonNull(joined).rollback();
                } else {
                    known.rollback();
                }
            }
        } finally {
            release();
        }
    }

    /** Rolls back what is the session's own to decide on. */
    void close() {
        try {
            Connection known = open;
            if (known != null
                    && (phases != null || known.inTransaction())
                    && (given == null || mode != JoinMode.ROLLBACK_ONLY)) {
                rollback();
            }
        } finally {
            release();
        }
    }

    private void release() {
        Connection known = open;
        open = null;
        joined = null;
        phases = null;
        if (known != null && given == null) {
            known.close();
        }
    }
}

package io.athanor.orm;

import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.flush.UnitOfWork;
import java.util.ArrayList;
import java.util.List;

/** When a session flushes, and what is done around it. */
final class SessionFlush {

    private static final int MOST_FLUSHES = 100;

    private final Session session;
    private boolean quiet;
    private boolean announcing;

    SessionFlush(Session session) {
        this.session = session;
    }

    /** Whether something is done during which nothing is flushed by the way. */
    boolean isQuiet() {
        return quiet;
    }

    /** Does something during which nothing is flushed by the way. */
    void quietly(Runnable step) {
        boolean before = quiet;
        boolean entered = session.use().enter();
        quiet = true;
        try {
            step.run();
        } finally {
            quiet = before;
            session.use().leave(entered);
        }
    }

    /** Writes what waits; if that fails the transaction, or the innermost nested one, is rolled back. */
    void flush() {
        if (quiet || announcing) {
            return;
        }
        announce();
        session.objects().dropOrphans(session::mapper);
        if (session.objects().isClean()) {
            return;
        }
        boolean isAlone = session.engines() == null
                && session.transaction() == null
                && session.factory().has(SessionOption.NO_AUTOBEGIN);
        try {
            if (isAlone) {
                session.begin();
            }
            quietly(() -> new UnitOfWork(session.context()).execute());
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
        session.tell(SessionListener::afterFlush);
        if (isAlone) {
            session.end(false);
        }
    }

    /** What the next flush would send. */
    FlushOutline outline(boolean values) {
        session.objects().dropOrphans(session::mapper);
        if (session.objects().isClean()) {
            return new FlushOutline(List.of(), List.of());
        }
        List<FlushOutline> made = new ArrayList<>(1);
        quietly(() -> made.add(FlushOutline.of(new UnitOfWork(session.context()).describe(values))));
        return made.get(0);
    }

    /** Flushes, and again as long as listeners change objects meanwhile. */
    void untilClean() {
        flush();
        for (int more = 0; session.events() != null && !session.objects().isClean(); more++) {
            if (more == MOST_FLUSHES) {
                throw new SessionStateException("A listener changes objects after each flush, so that the commit never"
                        + " comes to an end. Change them before the flush, or not each time.");
            }
            flush();
        }
    }

    /** Flushes by the way, unless the factory says otherwise. */
    void auto() {
        if (!session.factory().has(SessionOption.NO_AUTOFLUSH)) {
            flush();
        }
    }

    private void announce() {
        if (session.events() != null && !session.objects().isClean()) {
            announcing = true;
            try {
                session.tell(SessionListener::beforeFlush);
            } finally {
                announcing = false;
            }
        }
    }

    /** Rolls the innermost transaction back after a failure. */
    private void undo(Throwable failure) {
        try {
            if (session.nested().rollbackInnermost()) {
                session.tell(SessionListener::afterNestedRollback);
            } else {
                session.rollback();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}

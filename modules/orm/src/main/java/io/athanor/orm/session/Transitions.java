package io.athanor.orm.session;

import io.athanor.orm.event.Transition;
import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the moves of a session's objects. While many move at once, as in a rollback, it is told when all is done, so
 * that a listener meets a session that is whole.
 */
public final class Transitions {

    /** Whom the moves are told. */
    @FunctionalInterface
    public interface Listener {

        /** An object has moved. */
        void moved(Object entity, Transition transition);
    }

    private record Move(Object entity, Transition transition) {}

    private @Nullable Listener listener;
    private @Nullable List<Move> held;

    Transitions() {}

    /** Sets whom the moves are told, or null for nobody. */
    public void listener(@Nullable Listener newListener) {
        listener = newListener;
    }

    void note(EntityState state, Transition transition) {
        if (listener == null) {
            return;
        }
        Object entity = state.get();
        if (entity == null) {
            return;
        }
        if (held != null) {
            held.add(new Move(entity, transition));
        } else {
            listener.moved(entity, transition);
        }
    }

    /** Does something during which moves are noted only. */
    void together(Runnable work) {
        if (listener == null || held != null) {
            work.run();
            return;
        }
        List<Move> moves = new ArrayList<>();
        held = moves;
        try {
            work.run();
        } finally {
            held = null;
        }
        for (Move move : moves) {
            listener.moved(move.entity, move.transition);
        }
    }
}

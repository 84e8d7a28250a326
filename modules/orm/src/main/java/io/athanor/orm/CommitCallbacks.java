package io.athanor.orm;

import java.util.ArrayList;
import java.util.List;

/** What is to be done once a session's transaction is committed. */
final class CommitCallbacks {

    private record Callback(int depth, Runnable work) {}

    private List<Callback> waiting = new ArrayList<>(0);

    /** Takes in work from within so many nested transactions. */
    void add(int depth, Runnable work) {
        waiting.add(new Callback(depth, work));
    }

    /** Forgets what came from within the nested transactions beyond so many. */
    void rolledBackTo(int depth) {
        waiting.removeIf(callback -> callback.depth > depth);
    }

    /** Takes what came from within as part of what is around it. */
    void committedTo(int depth) {
        waiting.replaceAll(callback -> callback.depth > depth ? new Callback(depth, callback.work) : callback);
    }

    void rolledBack() {
        waiting.clear();
    }

    /** Does all, in order; the first exception is thrown after all had their turn. */
    void committed() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Callback> due = waiting;
        waiting = new ArrayList<>(0);
        RuntimeException failure = null;
        for (Callback callback : due) {
            try {
                callback.work.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

package io.athanor.compatibility.golden.orm;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What many flows do. */
final class FlowSteps {

    private FlowSteps() {}

    /** The object of a key, which is there. */
    static <E> E get(FlowRun run, Class<E> type, Object... key) {
        return run.session().get(type, key).orElseThrow();
    }

    /** Puts all objects into the session, in order. */
    static void addAll(FlowRun run, Object... objects) {
        run.session().addAll(List.of(objects));
    }

    /** Reads what is given, so that it is loaded. */
    static void touch(@Nullable Object... loaded) {
        for (Object value : loaded) {
            if (value instanceof Collection<?> collection) {
                collection.size();
            }
        }
    }
}

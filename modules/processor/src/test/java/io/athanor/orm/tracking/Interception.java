package io.athanor.orm.tracking;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.processor.support.RecordingState;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of the run time's class, since the tests come first on their class path: objects get a recording
 * state, so that the tests see what instrumented code calls.
 */
public final class Interception {

    private Interception() {}

    public static void onRead(Instrumented entity, int attribute) {
        RecordingState.track(entity).onRead(entity, attribute);
    }

    public static @Nullable Object onWrite(Instrumented entity, int attribute, @Nullable Object value) {
        return RecordingState.track(entity).onWrite(entity, attribute, value);
    }
}

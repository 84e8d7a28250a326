package io.athanor.processor.support;

import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traps every attribute and writes down what it hears of; called by the code that the tests compile. */
public final class RecordingState extends InstanceState implements Serializable {

    private static final int ATTRIBUTES = 192;

    private final List<String> events = new ArrayList<>();
    private final Map<Integer, Object> loadable = new HashMap<>();
    private final Map<Object, Object> replacements = new HashMap<>();

    public RecordingState(@Nullable Object entity) {
        super(entity, ATTRIBUTES);
        for (int i = 0; i < ATTRIBUTES; i++) {
            trapRead(i, true);
            trapWrite(i, true);
        }
    }

    /** Tracks an object from now on. */
    public static RecordingState track(Object entity) {
        RecordingState state = new RecordingState(entity);
        ((Instrumented) entity).$orm_state(state);
        return state;
    }

    /** The state that an object has. */
    public static @Nullable RecordingState of(Object entity) {
        return (RecordingState) ((Instrumented) entity).$orm_state();
    }

    /** Lets reads of the attribute through. */
    public RecordingState untrapRead(int attribute) {
        trapRead(attribute, false);
        return this;
    }

    /** Lets writes of the attribute through. */
    public RecordingState untrapWrite(int attribute) {
        trapWrite(attribute, false);
        return this;
    }

    /** Sets the field when the attribute is first read. */
    public RecordingState loads(int attribute, Object value) {
        loadable.put(attribute, value);
        return this;
    }

    /** Lets another value be written. */
    public RecordingState replaces(Object value, Object replacement) {
        replacements.put(value, replacement);
        return this;
    }

    /** What was read and written since the last call. */
    public List<String> events() {
        List<String> result = List.copyOf(events);
        events.clear();
        return result;
    }

    /** A copy hears of everything again. */
    private Object writeReplace() {
        return new Serialized();
    }

    private record Serialized() implements Serializable {

        private Object readResolve() {
            return new RecordingState(null);
        }
    }

    @Override
    public void onRead(Instrumented entity, int attribute) {
        events.add("read " + attribute);
        Object value = loadable.remove(attribute);
        if (value != null) {
            entity.$orm_set(attribute, value);
        }
    }

    @Override
    public @Nullable Object onWrite(Instrumented entity, int attribute, @Nullable Object value) {
        events.add("write " + attribute + " " + entity.$orm_get(attribute) + " -> " + value);
        return replacements.getOrDefault(value, value);
    }
}

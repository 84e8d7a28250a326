package io.athanor.compatibility.referee;

import com.fasterxml.jackson.databind.JsonNode;
import io.athanor.orm.Session;
import io.athanor.orm.instrument.InstanceState;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.testkit.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one fact as a program takes them: the set-up comes before the first step, and each step's value, refusal
 * and statements are compared with the record.
 */
final class RefereeFlow {

    /** Ends a flow whose step failed where none was to fail. */
    static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final RefereeDatabase database;
    private final Session session;
    private final List<JsonNode> steps;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<List<?>>> rightRows = new LinkedHashMap<>();
    private int taken;

    RefereeFlow(RefereeDatabase database, Session session, List<JsonNode> steps) {
        this.database = database;
        this.session = session;
        this.steps = steps;
    }

    /** Takes the next step, which has no value. */
    void step(Runnable action) {
        step(() -> {
            action.run();
            return null;
        });
    }

    /** Takes the next step; its value is compared if one was recorded. Null if it is refused, as recorded. */
    <T> T step(Supplier<T> action) {
        JsonNode step = next();
        try {
            T value = action.get();
            done(step, value);
            return value;
        } catch (RuntimeException e) {
            refused(step, e);
            return null;
        }
    }

    /** Passes over steps that cannot be said, or that ask for something else than behaviour. */
    void skip(int number) {
        for (int i = 0; i < number; i++) {
            next();
        }
    }

    private JsonNode next() {
        List<RecordedEvent> before = database.sent();
        if (taken > 0 && !before.isEmpty()) {
            note(Finding.Kind.LOG, "sent before the step began: " + before);
        }
        if (taken == steps.size()) {
            throw new IllegalStateException("only " + taken + " steps are recorded");
        }
        return steps.get(taken++);
    }

    private void done(JsonNode step, @Nullable Object value) {
        if (wantsRollback(step)) {
            // The failed flush has rolled back already, so the session goes on where the recorded one refuses to.
            database.sent();
            return;
        }
        JsonNode recorded = step.path("result");
        JsonNode actual = RefereeValues.encode(value);
        if (step.has("raises")) {
            note(Finding.Kind.RAISES, "nothing, recorded " + step.path("raises").asText());
        } else if (!recorded.isMissingNode() && !RefereeValues.same(recorded, actual)) {
            note(Finding.Kind.RESULT, actual + ", recorded " + recorded);
        }
        compareLog(step);
    }

    private static boolean wantsRollback(JsonNode step) {
        return step.path("raises").asText().startsWith("PendingRollbackError:");
    }

    private void refused(JsonNode step, RuntimeException refusal) {
        if (!step.has("raises")) {
            throw new StepFailed(place() + refusal, refusal);
        }
        if (!Refusals.areOfOneKind(step.path("raises").asText(), refusal)) {
            note(
                    Finding.Kind.RAISES,
                    refusal + ", recorded " + step.path("raises").asText());
        }
        compareLog(step);
    }

    private void compareLog(JsonNode step) {
        String difference = RefereeLog.difference(step, database.sent());
        if (difference != null) {
            note(Finding.Kind.LOG, difference);
        }
    }

    private void note(Finding.Kind kind, String text) {
        findings.add(new Finding(kind, place() + text));
    }

    private String place() {
        return taken == 0
                ? "set-up: "
                : "step " + taken + " (" + steps.get(taken - 1).path("python").asText() + "): ";
    }

    /** A statement of somebody else. */
    void other(String sql) {
        database.other(sql);
    }

    /** Commits objects in a session of their own, so that the flow's knows none of them. */
    void given(Object... objects) {
        try (Session other = anotherSession()) {
            other.addAll(List.of(objects));
            other.commit();
        }
    }

    /** A session on the same engine with the same mapping. */
    Session anotherSession() {
        return session.factory().open();
    }

    /** Whether the object is pending or persistent in the session, or outside of it. */
    String state(Object entity) {
        if (session.pending().contains(entity)) {
            return "pending";
        }
        return session.contains(entity) ? "persistent" : RefereeValues.OUTSIDE;
    }

    /** {@link #state} of several. */
    List<String> states(Object... entities) {
        List<String> states = new ArrayList<>();
        for (Object entity : entities) {
            states.add(state(entity));
        }
        return states;
    }

    /** The names of the attributes in memory, as columns are named. */
    static List<String> loaded(Object entity) {
        InstanceState state = ((Instrumented) entity).$orm_state();
        return EntityDescriptor.forClass(entity.getClass()).descriptions().stream()
                .filter(attribute -> state == null || !state.readTrapped(attribute.index()))
                .map(attribute -> attribute.name().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .toList();
    }

    /** One property of each object. */
    static <E, P> List<P> each(Collection<E> objects, Function<E, P> property) {
        List<P> properties = new ArrayList<>();
        objects.forEach(object -> properties.add(property.apply(object)));
        return Collections.unmodifiableList(properties);
    }

    /** Says which rows are right at the end where the record is not to be imitated. */
    void rows(String table, List<?>... rows) {
        rightRows.put(table, List.of(rows));
    }

    /** Says what is right in the middle of such a flow. */
    void equal(@Nullable Object right, @Nullable Object actual) {
        JsonNode value = RefereeValues.encode(actual);
        if (!RefereeValues.same(RefereeValues.encode(right), value)) {
            note(Finding.Kind.ROWS, value + " where " + right + " is right");
        }
    }

    /** Says how many statements are right for an action, and gives them. */
    List<RecordedEvent> statements(int right, Runnable action) {
        database.sent();
        action.run();
        List<RecordedEvent> sent =
                database.sent().stream().filter(RecordedEvent::isStatement).toList();
        if (sent.size() != right) {
            note(Finding.Kind.ROWS, "sent " + sent + " where " + right + " statements are right");
        }
        return sent;
    }

    /** Says that it is right to refuse an action, and how. */
    void refused(Class<? extends RuntimeException> right, Runnable action) {
        try {
            action.run();
            note(Finding.Kind.ROWS, "nothing is refused where " + right.getSimpleName() + " is right");
        } catch (RuntimeException e) {
            if (!right.isInstance(e)) {
                note(Finding.Kind.ROWS, e + " where " + right.getSimpleName() + " is right");
            }
        }
    }

    Map<String, List<List<?>>> rightRows() {
        return rightRows;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isComplete() {
        return taken == steps.size();
    }

    /** What must be there. */
    static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}

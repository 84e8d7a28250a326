package io.athanor.testkit;

import java.util.List;
import java.util.stream.Collectors;

/** Assertions over recorded statements; meant to be imported statically. */
public final class StatementAssertions {

    private StatementAssertions() {}

    /**
     * Something that a test does.
     *
     * @param <E> the exception that it may throw
     */
    @FunctionalInterface
    public interface Action<E extends Exception> {

        /** Does it. */
        void run() throws E;
    }

    /**
     * Asserts how many statements an action sends; a batch counts as one, and the limits of transactions do not count.
     *
     * @throws AssertionError if it sends more or fewer; the message lists them
     * @throws E what the action throws
     */
    public static <E extends Exception> void assertStatements(
            StatementRecorder recorder, int expected, Action<E> action) throws E {
        int before = recorder.statements().size();
        action.run();
        List<RecordedEvent> all = recorder.statements();
        List<RecordedEvent> sent = all.subList(before, all.size());
        if (sent.size() != expected) {
            throw new AssertionError("expected " + expected + " statements, but there were " + sent.size()
                    + sent.stream().map(event -> "\n  " + event).collect(Collectors.joining()));
        }
    }

    /**
     * Asserts that an action sends nothing.
     *
     * @throws AssertionError if it sends something; the message lists it
     * @throws E what the action throws
     */
    public static <E extends Exception> void assertNoStatements(StatementRecorder recorder, Action<E> action) throws E {
        assertStatements(recorder, 0, action);
    }
}

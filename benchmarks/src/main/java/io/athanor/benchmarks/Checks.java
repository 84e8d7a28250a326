package io.athanor.benchmarks;

import java.util.Objects;

/** Makes sure that a benchmark did the work it claims to measure. */
final class Checks {

    private Checks() {}

    static void equal(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new IllegalStateException(
                    what + ": expected " + expected + ", but got " + actual + ". The figures would mean nothing.");
        }
    }

    static int questionMarks(String sql) {
        return (int) sql.chars().filter(c -> c == '?').count();
    }
}

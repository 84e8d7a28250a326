package io.athanor.feature;

import java.util.Locale;

/**
 * What came of one tagged test.
 *
 * @param row the id of the row that the test shows
 * @param dialect the dialect that it ran on, or {@code any}
 * @param test the class and method, and the display name of the case where there are several
 * @param outcome what came of it
 */
record FeatureResult(String row, String dialect, String test, Outcome outcome) {

    /** How a test ended. */
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** This result as a line of a file. */
    String line() {
        return String.join("\t", row, dialect, test.replaceAll("\\s+", " "), outcome.label());
    }

    /** The result that a line of a file tells. */
    static FeatureResult ofLine(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException("not a row, a dialect, a test and an outcome: " + line);
        }
        return new FeatureResult(fields[0], fields[1], fields[2], Outcome.valueOf(fields[3].toUpperCase(Locale.ROOT)));
    }
}

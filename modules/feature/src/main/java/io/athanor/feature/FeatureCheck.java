package io.athanor.feature;

import io.athanor.feature.FeatureResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Fails when a row of a finished area has no passing test and no line in the deviations. Run as {@code java
 * FeatureCheck <folder of the results> <deviations.md> <area>...}; prints a table of the areas.
 */
public final class FeatureCheck {

    private FeatureCheck() {}

    /**
     * Checks the areas that are named.
     *
     * @param arguments the folder of the results, the page of the deviations, and the finished areas
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        List<FeatureResult> results = new ResultFiles(Path.of(arguments[0])).read();
        List<String> deviations = Files.readAllLines(Path.of(arguments[1]));
        Set<String> finished = Set.copyOf(Arrays.asList(arguments).subList(2, arguments.length));
        List<String> complaints = complaints(results, deviations, finished);
        System.out.print(table(results, deviations));
        complaints.forEach(System.out::println);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    /** What is wrong with the finished areas. */
    static List<String> complaints(List<FeatureResult> results, List<String> deviations, Set<String> finished)
            throws IOException {
        Set<String> passed = rows(results, Outcome.PASSED);
        Set<String> failed = rows(results, Outcome.FAILED);
        Map<String, String> table = FeatureTable.rows();
        List<String> complaints = new ArrayList<>();
        results.stream()
                .map(FeatureResult::row)
                .filter(row -> !table.containsKey(row))
                .distinct()
                .forEach(row -> complaints.add("unknown feature: " + row));
        table.forEach((row, feature) -> {
            if (!finished.contains(FeatureTable.area(row))) {
                return;
            }
            if (failed.contains(row)) {
                complaints.add("a test fails: " + row + " " + feature);
            } else if (!passed.contains(row) && !isDeviation(row, deviations)) {
                complaints.add("no test shows: " + row + " " + feature);
            }
        });
        return complaints;
    }

    private static Set<String> rows(List<FeatureResult> results, Outcome outcome) {
        return results.stream()
                .filter(result -> result.outcome() == outcome)
                .map(FeatureResult::row)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a table of the page has a line of this row. */
    private static boolean isDeviation(String row, List<String> deviations) {
        return deviations.stream().anyMatch(line -> line.startsWith("| " + row + " |"));
    }

    private static String table(List<FeatureResult> results, List<String> deviations) throws IOException {
        Set<String> passed = rows(results, Outcome.PASSED);
        Map<String, int[]> areas = new TreeMap<>();
        FeatureTable.rows().keySet().forEach(row -> {
            int[] counts = areas.computeIfAbsent(FeatureTable.area(row), area -> new int[3]);
            counts[0]++;
            counts[1] += passed.contains(row) ? 1 : 0;
            counts[2] += !passed.contains(row) && isDeviation(row, deviations) ? 1 : 0;
        });
        StringBuilder text =
                new StringBuilder(String.format("%-8s %5s %6s %10s%n", "area", "rows", "shown", "deviations"));
        areas.forEach((area, counts) -> {
            if (counts[1] + counts[2] > 0) {
                text.append(String.format("%-8s %5d %6d %10d%n", area, counts[0], counts[1], counts[2]));
            }
        });
        return text.toString();
    }
}

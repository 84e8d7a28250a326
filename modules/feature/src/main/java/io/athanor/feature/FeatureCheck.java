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
 * FeatureCheck <folder of the results> <deviations.md> <finished area>... [--shown <area>...]}; prints a table of the
 * areas. Areas that are only shown are counted, complete or not.
 */
public final class FeatureCheck {

    private static final String SHOWN = "--shown";

    private FeatureCheck() {}

    /**
     * Checks the finished areas, and counts them and those that are to be shown.
     *
     * @param arguments the folder of the results, the page of the deviations, the finished areas, and after
     *     {@code --shown} the areas that are counted only
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        List<FeatureResult> results = new ResultFiles(Path.of(arguments[0])).read();
        List<String> deviations = Files.readAllLines(Path.of(arguments[1]));
        List<String> areas = Arrays.asList(arguments).subList(2, arguments.length);
        int end = areas.contains(SHOWN) ? areas.indexOf(SHOWN) : areas.size();
        Set<String> finished = Set.copyOf(areas.subList(0, end));
        Set<String> shown = new TreeSet<>(areas);
        shown.remove(SHOWN);
        List<String> complaints = complaints(results, deviations, finished, shown);
        System.out.print(table(results, deviations, finished, shown));
        complaints.forEach(System.out::println);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    /** What is wrong with the finished areas, and with the names of areas. */
    static List<String> complaints(
            List<FeatureResult> results, List<String> deviations, Set<String> finished, Set<String> shown)
            throws IOException {
        Set<String> passed = rows(results, Outcome.PASSED);
        Set<String> failed = rows(results, Outcome.FAILED);
        Map<String, String> table = FeatureTable.rows();
        List<String> complaints = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(shown);
        unknown.addAll(finished);
        table.keySet().forEach(row -> unknown.remove(FeatureTable.area(row)));
        unknown.forEach(area -> complaints.add("unknown area: " + area));
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

    /**
     * The number of rows of each area: those that every test of theirs shows, those with a test that fails, and those
     * whose absence is explained. An area that is neither finished nor to be shown is left out until a test names it.
     */
    static String table(List<FeatureResult> results, List<String> deviations, Set<String> finished, Set<String> shown)
            throws IOException {
        Set<String> failed = rows(results, Outcome.FAILED);
        Set<String> passed = rows(results, Outcome.PASSED);
        passed.removeAll(failed);
        Map<String, Counts> areas = new TreeMap<>();
        for (String row : FeatureTable.rows().keySet()) {
            Counts counts = areas.computeIfAbsent(FeatureTable.area(row), area -> new Counts());
            counts.rows++;
            if (passed.contains(row)) {
                counts.shown++;
            } else if (failed.contains(row)) {
                counts.failing++;
            } else if (isDeviation(row, deviations)) {
                counts.deviations++;
            }
        }
        String format = "%-8s %5s %6s %8s %10s  %s";
        StringBuilder text = new StringBuilder();
        text.append(String.format(format, "area", "rows", "shown", "failing", "deviations", "")
                        .strip())
                .append('\n');
        areas.forEach((area, counts) -> {
            if (counts.any() || finished.contains(area) || shown.contains(area)) {
                String line = String.format(
                        format,
                        area,
                        counts.rows,
                        counts.shown,
                        counts.failing,
                        counts.deviations,
                        finished.contains(area) ? "complete, or the gate is closed" : "");
                text.append(line.stripTrailing()).append('\n');
            }
        });
        return text.toString();
    }

    private static final class Counts {
        private int rows;
        private int shown;
        private int failing;
        private int deviations;

        boolean any() {
            return shown + failing + deviations > 0;
        }
    }
}

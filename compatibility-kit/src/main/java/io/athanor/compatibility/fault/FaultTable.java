package io.athanor.compatibility.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of {@code docs/faults.md}: a row for each fault, a column for each database, and in the cells what came of
 * it. A run compares what it finds with the table; with the system property {@code athanor.faults.write} it writes what
 * it finds into it. Used by one thread.
 */
final class FaultTable {

    static final String NOT_APPLICABLE = "–";
    private static final Path PAGE = Path.of("docs", "faults.md");

    private final Path page;
    private final String column;
    private final Map<String, String> found = new LinkedHashMap<>();

    /** The column of a database. */
    FaultTable(String column) {
        this.page = find(Path.of("").toAbsolutePath());
        this.column = column;
    }

    private static Path find(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(PAGE))) {
                return folder.resolve(PAGE);
            }
        }
        throw new IllegalStateException(PAGE + " is in none of the folders above " + start);
    }

    /** What the page says about a fault; an empty string if it says nothing. */
    String expected(String fault) {
        List<String> header = List.of();
        for (String line : lines()) {
            List<String> cells = cells(line);
            if (cells.contains(column)) {
                header = cells;
            } else if (!header.isEmpty() && !cells.isEmpty() && cells.get(0).equals(fault)) {
                return cells.get(header.indexOf(column));
            }
        }
        return "";
    }

    /** Notes what came of a fault. */
    void add(String fault, String outcome) {
        found.put(fault, outcome);
        if (Boolean.getBoolean("athanor.faults.write")) {
            write(fault, outcome);
        }
    }

    private void write(String fault, String outcome) {
        List<String> lines = new ArrayList<>(lines());
        List<String> header = List.of();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.contains(column)) {
                header = cells;
            }
            if (!header.isEmpty() && !cells.isEmpty()) {
                last = i;
                if (cells.get(0).equals(fault)) {
                    lines.set(i, row(cells, header.indexOf(column), outcome));
                    save(lines);
                    return;
                }
            }
        }
        List<String> cells = new ArrayList<>(List.of(fault));
        header.stream().skip(1).forEach(name -> cells.add(NOT_APPLICABLE));
        lines.add(last + 1, row(cells, header.indexOf(column), outcome));
        save(lines);
    }

    private static String row(List<String> cells, int index, String outcome) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(index, outcome);
        return "| " + String.join(" | ", changed) + " |";
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of();
        }
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(List<String> lines) {
        try {
            Files.write(page, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found, a line for each fault. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(column).append(System.lineSeparator());
        found.forEach((fault, outcome) -> out.append(String.format("  %-62s %s%n", fault, outcome)));
        return out.toString();
    }
}

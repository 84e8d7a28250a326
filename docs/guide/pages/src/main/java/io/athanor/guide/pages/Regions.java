package io.athanor.guide.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Named pieces of text that blocks of a page are filled with. Immutable. */
public final class Regions {

    private static final Pattern MARK = Pattern.compile("\\s*// (tag|end)::([\\w-]+)\\s*");
    private static final String HEADING = "== ";

    private final Map<String, List<String>> lines;

    private Regions(Map<String, List<String>> lines) {
        this.lines = lines;
    }

    /**
     * The tagged regions of all Java files in a folder, named {@code File.tag}; several regions of the same name make
     * one, with an empty line between them but before a closing brace.
     *
     * @throws IllegalArgumentException if a tag is not closed, or closed without being open
     */
    public static Regions ofSources(Path folder) throws IOException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            ofSource(
                    name.substring(0, name.length() - ".java".length()),
                    Files.readAllLines(file, StandardCharsets.UTF_8),
                    all);
        }
        return new Regions(all);
    }

    private static void ofSource(String file, List<String> source, Map<String, List<String>> all) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (String line : source) {
            Matcher mark = MARK.matcher(line);
            if (!mark.matches()) {
                open.values().forEach(region -> region.add(line));
            } else if (mark.group(1).equals("tag")) {
                if (open.put(mark.group(2), new ArrayList<>()) != null) {
                    throw new IllegalArgumentException(file + " opens the tag " + mark.group(2) + " twice");
                }
            } else {
                List<String> closed = open.remove(mark.group(2));
                if (closed == null) {
                    throw new IllegalArgumentException(file + " closes the tag " + mark.group(2) + " without opening");
                }
                append(all, file + "." + mark.group(2), withoutMargin(closed));
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(file + " does not close the tags " + open.keySet());
        }
    }

    /**
     * The parts of what a program printed, each behind a line {@code == name}.
     *
     * @throws IllegalArgumentException if something else is printed first
     */
    public static Regions ofOutput(String output) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        String name = null;
        List<String> region = new ArrayList<>();
        for (String line : output.lines().toList()) {
            if (line.startsWith(HEADING)) {
                finish(all, name, region);
                name = line.substring(HEADING.length()).strip();
                region = new ArrayList<>();
            } else {
                region.add(line);
            }
        }
        finish(all, name, region);
        return new Regions(all);
    }

    private static void finish(Map<String, List<String>> all, @Nullable String name, List<String> region) {
        if (name != null) {
            append(all, name, region);
        } else if (!region.isEmpty()) {
            throw new IllegalArgumentException("printed before the first heading: " + region);
        }
    }

    /** The names, in order. */
    public Set<String> names() {
        return lines.keySet();
    }

    /** The lines of a region, or null if there is none of the name. */
    public @Nullable List<String> lines(String name) {
        return lines.get(name);
    }

    private static void append(Map<String, List<String>> all, String name, List<String> region) {
        List<String> joined = new ArrayList<>(all.getOrDefault(name, List.of()));
        List<String> added = withoutEmptyEdges(region);
        if (!joined.isEmpty() && !added.isEmpty() && !added.get(0).startsWith("}")) {
            joined.add("");
        }
        added.forEach(line -> joined.add(line.stripTrailing()));
        all.put(name, List.copyOf(joined));
    }

    private static List<String> withoutEmptyEdges(List<String> region) {
        int first = 0;
        int end = region.size();
        while (first < end && region.get(first).isBlank()) {
            first++;
        }
        while (end > first && region.get(end - 1).isBlank()) {
            end--;
        }
        return region.subList(first, end);
    }

    private static List<String> withoutMargin(List<String> region) {
        int margin = region.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return region.stream()
                .map(line -> line.isBlank() ? "" : line.substring(margin))
                .toList();
    }
}

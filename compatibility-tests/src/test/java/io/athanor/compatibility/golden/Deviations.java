package io.athanor.compatibility.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cases in which Athanor says something else on purpose, as docs/design/deviations.md lists them. */
public final class Deviations {

    /** Stands for the refusal of a statement. */
    public static final String REFUSED = "refused";

    private static final String AREA = "(?:expr|select|dml|types|ddl|orm-query|orm-flow|orm-flush-dialect)";
    private static final Pattern LINE =
            Pattern.compile("\\| (" + AREA + "/\\S+) \\| ([\\w, .-]+) \\| (?:(refused)|`` (.*) ``) \\|");

    private final Map<String, String> textByCase = new HashMap<>();

    private Deviations() {}

    /** Reads the document. */
    public static Deviations read() {
        Deviations deviations = new Deviations();
        try {
            for (String line : Files.readAllLines(file())) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    String text = matcher.group(3) == null ? matcher.group(4).replace("\\|", "|") : REFUSED;
                    for (String dialect : matcher.group(2).split(", ")) {
                        deviations.textByCase.put(key(matcher.group(1), dialect), text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deviations;
    }

    static Path file() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/design/deviations.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("docs/design/deviations.md is not found above "
                    + Path.of("").toAbsolutePath());
        }
        return folder.resolve("docs/design/deviations.md");
    }

    private static String key(String id, String dialect) {
        return id + " " + dialect;
    }

    /** The ids of all cases listed. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        textByCase.keySet().forEach(key -> ids.add(key.substring(0, key.indexOf(' '))));
        return ids;
    }

    /** What Athanor says instead, or {@link #REFUSED}; empty if the case is not listed. */
    public Optional<String> of(String id, String dialect) {
        return Optional.ofNullable(textByCase.get(key(id, dialect)));
    }
}

package io.athanor.example.sql;

import io.athanor.example.launch.ModularProgram;
import io.athanor.example.launch.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The dialect plugins and what the example prints in their dialects. */
enum Plugin {
    SQLITE,
    MYSQL,
    POSTGRESQL,
    ORACLE;

    static final String EXAMPLE = "io.athanor.example.sql";
    static final String SQL = "io.athanor.sql";

    /** The example with no module but its own, that of the expression language, and these plugins. */
    static ModularProgram example(Plugin... plugins) {
        Stream<String> names =
                Stream.concat(Stream.of("jar", "sql"), Arrays.stream(plugins).map(Plugin::dialect));
        List<Path> path = names.map(name -> Path.of(System.getProperty("athanor.example." + name)))
                .toList();
        return new ModularProgram(path, EXAMPLE, EXAMPLE + ".SqlExample", List.of());
    }

    String dialect() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return "io.athanor.dialect." + dialect();
    }

    /** What must be printed, one element for each statement; line breaks within statements do not count. */
    List<String> expected() throws IOException {
        try (InputStream text = Plugin.class.getResourceAsStream(dialect() + ".txt")) {
            return blocks(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What was printed, in the form of {@link #expected}. */
    static List<String> printed(Outcome outcome) {
        return blocks(outcome.output());
    }

    private static List<String> blocks(String text) {
        return Arrays.stream(text.strip().split("\\n\\n"))
                .map(block -> block.replaceAll("\\s+", " "))
                .toList();
    }
}

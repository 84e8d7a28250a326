package io.athanor.orm.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrmErrorGuideTest {

    private static final Pattern SECTION = Pattern.compile("(?m)^### ([A-Z]\\w*)$");
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^public (?:final )?class (\\w+Exception) ");

    @Test
    void guide_hasASectionForEachExceptionAndNoOther() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> exceptions = files.filter(file -> file.toString().endsWith("Exception.java"))
                    .flatMap(file -> found(file, EXCEPTION))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> sections =
                    found(Path.of("../../docs/errors.md"), SECTION).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(exceptions, sections);
        }
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.athanor.compatibility.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The exported suites ask what a database can do, never which one it is. */
class SuiteTest {

    private static final Path SOURCES = Path.of("../compatibility-kit/src/main/java/io/athanor/compatibility");
    private static final Pattern NAME = Pattern.compile("(?i)\\b(sqlite|mysql|mariadb|postgresql|oracle)\\b(?!:)");

    @Test
    @Feature("SQL-C-02")
    void suites_nameNoDialect() throws IOException {
        List<String> named = new ArrayList<>();
        int suites = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Suite.java")).toList()) {
                suites++;
                Matcher name = NAME.matcher(Files.readString(file));
                if (name.find()) {
                    named.add(file.getFileName() + ": " + name.group());
                }
            }
        }
        assertEquals(List.of(), named);
        assertTrue(suites > 20, "only " + suites + " suites are found in " + SOURCES.toAbsolutePath());
    }
}

package io.athanor.guide.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.example.launch.ModularProgram;
import io.athanor.example.launch.Outcome;
import io.athanor.guide.pages.Page;
import io.athanor.guide.pages.Regions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs the guide's application on the module path, and compares its page with the code and what that printed. */
class OrmGuideTest {

    private static final String MODULE = "io.athanor.guide.orm";

    /** The one option lets the driver load native code, of which JDK 25 warns otherwise. */
    private static ModularProgram program() {
        List<Path> path = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("athanor.guide.path"))
                .map(Path::of)
                .toList();
        return new ModularProgram(
                path, MODULE, MODULE + ".OrmGuide", List.of("--enable-native-access=org.xerial.sqlitejdbc"));
    }

    private static Page page() throws Exception {
        return Page.read(Path.of(System.getProperty("athanor.guide.page")));
    }

    @Test
    void page_hasTheCodeAndWhatItPrints() throws Exception {
        Outcome outcome = program().run();
        assertEquals("", outcome.errors());
        assertEquals(0, outcome.status());

        Page current = page().filledWith(
                        Regions.ofSources(Path.of(System.getProperty("athanor.guide.sources"))),
                        Regions.ofOutput(outcome.output()));

        if (Boolean.getBoolean("athanor.guide.write")) {
            current.write();
        } else {
            assertEquals(current.text(), page().text(), "-Dathanor.guide.write brings the page up to date");
        }
    }

    @Test
    void moduleGraph_hasTheMapperAndWhatItRequires_butNoProcessor() throws Exception {
        Set<String> resolved = program().resolvedModules();

        assertEquals(
                Set.of(
                        MODULE,
                        "io.athanor.sql",
                        "io.athanor.schema",
                        "io.athanor.engine",
                        "io.athanor.orm",
                        "io.athanor.dialect.sqlite"),
                resolved.stream().filter(name -> name.startsWith("io.athanor.")).collect(Collectors.toSet()));
    }
}

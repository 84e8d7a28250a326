package io.athanor.example.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.example.launch.Outcome;
import io.athanor.example.launch.RuntimeImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Links the example to a run-time image, and runs that. */
class RuntimeImageTest {

    private static RuntimeImage image;

    @BeforeAll
    static void link() throws IOException {
        Path images = Path.of(System.getProperty("athanor.example.images"));
        image = RuntimeImage.link(
                Example.program(), List.of(Example.DIALECT, Example.DRIVER), images.resolve("modular-example"));
    }

    @Test
    void launcher_tracksAndLoadsItsObjects() throws Exception {
        Outcome outcome = image.run();

        assertEquals("", outcome.errors());
        assertEquals(Example.expected(), outcome.output());
        assertEquals(0, outcome.status());
    }

    @Test
    void image_hasNothingThatAnAgentWouldNeed() throws Exception {
        Set<String> modules = new TreeSet<>(image.modules());
        modules.retainAll(Set.of("java.instrument", "jdk.attach", "jdk.unsupported"));

        assertEquals(Set.of(), modules);
    }

    @Test
    void image_hasTheLayersAndNoProcessor() throws Exception {
        Set<String> modules = new TreeSet<>(image.modules());
        modules.removeIf(name -> !name.startsWith("io.athanor."));

        assertEquals(
                Set.of(
                        "io.athanor.sql",
                        "io.athanor.schema",
                        "io.athanor.engine",
                        "io.athanor.orm",
                        Example.DIALECT,
                        Example.MODULE),
                modules);
    }
}

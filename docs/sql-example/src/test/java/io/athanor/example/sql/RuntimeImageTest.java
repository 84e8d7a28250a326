package io.athanor.example.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.example.launch.Outcome;
import io.athanor.example.launch.RuntimeImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links the example with all dialects to a run-time image, and runs that. */
class RuntimeImageTest {

    private static RuntimeImage image;

    @BeforeAll
    static void link() throws IOException {
        List<String> plugins =
                Arrays.stream(Plugin.values()).map(Plugin::module).toList();
        Path images = Path.of(System.getProperty("athanor.example.images"));
        image = RuntimeImage.link(Plugin.example(Plugin.values()), plugins, images.resolve("sql-example"));
    }

    @ParameterizedTest
    @EnumSource
    void launcher_withADialect_printsItsSql(Plugin plugin) throws Exception {
        Outcome outcome = image.run(plugin.dialect());

        assertEquals("", outcome.errors());
        assertEquals(0, outcome.status());
        assertEquals(plugin.expected(), Plugin.printed(outcome));
    }

    @Test
    void image_hasNoLayerButTheExpressionLanguage() throws Exception {
        Set<String> expected = Stream.concat(
                        Stream.of(Plugin.EXAMPLE, Plugin.SQL),
                        Arrays.stream(Plugin.values()).map(Plugin::module))
                .collect(Collectors.toSet());

        assertEquals(
                expected,
                image.modules().stream()
                        .filter(name -> name.startsWith("io.athanor."))
                        .collect(Collectors.toSet()));
    }
}

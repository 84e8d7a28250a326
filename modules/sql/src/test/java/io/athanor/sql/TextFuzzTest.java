package io.athanor.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a textual statement: its parameters are found where they are, and nowhere else. */
class TextFuzzTest {

    private static final int TEXTS = 20_000;

    /** Texts without parameters, complete in themselves. */
    private static final String[] OTHERS = {
        "SELECT 1",
        " a = b ",
        "'it''s :no'",
        "'say \"hi\" -- :no'",
        "\"col:no\"",
        "`col:no`",
        "x::text",
        "a::integer",
        "-- :no\n",
        "/* :no */",
        "/* ' :no \" */",
        "12:30",
        "''",
        "\"\"",
        "\\:no",
        " :: ",
        ":",
        ": x",
        " ? ",
        "(1, 2)",
        "ö",
        ";",
        "#",
        "a-b",
        "'\\'",
    };

    private static final String[] SCRAPS = {
        "'", "\"", "`", "--", "/*", "*/", ":", "::", ":a", "\\", "\\:", "?", "$1", "$$", "\n", "\0", "\uD83D", "x", " ",
        "[", "]", "E'", ":1", ":_", "@", "%", "(", ")",
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void text_ofWholePieces_hasExactlyItsParameters(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            int pieces = random.nextInt(10);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(' ');
                if (random.nextInt(3) == 0) {
                    String name = "p" + random.nextInt(5);
                    text.append(':').append(name);
                    expected.add(name);
                } else {
                    text.append(OTHERS[random.nextInt(OTHERS.length)]);
                }
                text.append(' ');
            }
            String sql = text.toString();
            assertEquals(expected, parameters(Sql.text(sql)), sql);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void text_ofScraps_isReadOrRefused_butNeverCrashes(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int scraps = random.nextInt(12);
            for (int scrap = 0; scrap < scraps; scrap++) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            String sql = text.toString();
            try {
                Text parsed = Sql.text(sql);
                for (String name : parameters(parsed)) {
                    assertTrue(sql.contains(":" + name), sql);
                    assertFalse(name.isEmpty(), sql);
                    assertEquals(parsed.parameterNames(), parsed.bind(name, 1).parameterNames());
                }
                read++;
            } catch (IllegalArgumentException e) {
                assertFalse(String.valueOf(e.getMessage()).isEmpty(), sql);
            }
        }
        assertTrue(read > TEXTS / 2, "only " + read + " of the texts were read");
    }

    private static List<String> parameters(Text text) {
        return text.binds().stream()
                .map(bind -> ((BindParameter<?>) bind).name())
                .toList();
    }
}

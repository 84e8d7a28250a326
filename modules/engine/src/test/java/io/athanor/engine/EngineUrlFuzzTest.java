package io.athanor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever text comes: a URL or the exception that says why not, and never the password. */
class EngineUrlFuzzTest {

    private static final int TEXTS = 20_000;
    private static final String PASSWORD = "Hunter2Hunter2";
    private static final String[] PIECES = {
        "postgresql",
        "sqlite",
        "jdbc:",
        "mysql",
        "+",
        "://",
        ":",
        "/",
        "//",
        "///",
        "@",
        "?",
        "&",
        "=",
        "#",
        "%",
        "%4",
        "%41",
        "%zz",
        "%C3%B6",
        "[",
        "]",
        "[::1]",
        "127.0.0.1",
        "localhost",
        "5432",
        "-1",
        "99999999999",
        " ",
        "\t",
        "\n",
        "\0",
        "ö",
        "\uD83D\uDE00",
        "\uD83D",
        "user",
        "password=",
        "user=",
        ":memory:",
        "a.db",
        "..",
        "\\",
        "C:\\",
        ";",
        "'",
        "\"",
        "thin:",
        "1",
    };

    /** What is said of the password is whole; all around it is not. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        if (random.nextInt(6) == 0 && text.length() > 0) {
            text.setCharAt(random.nextInt(text.length()), PIECES[random.nextInt(PIECES.length)].charAt(0));
        }
        if (random.nextInt(3) > 0) {
            text.insert(0, "postgresql://user:" + PASSWORD + "@");
        }
        if (random.nextInt(4) == 0) {
            text.append(text.indexOf("?") < 0 ? '?' : '&').append("password=").append(PASSWORD);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void parse_anyText_isAUrlThatSurvivesItsOwnForm_orTheDocumentedException(long seed) {
        Random random = new Random(seed);
        int urls = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            EngineUrl url = parsed(text);
            if (url != null) {
                urls++;
                assertFalse(url.toString().contains(PASSWORD), () -> "told by " + text);
                if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                    continue; // half a character cannot be written as bytes
                }
                EngineUrl again = EngineUrl.parse(url.toString());
                assertEquals(url.dialect(), again.dialect(), text);
                assertEquals(url.host(), again.host(), text);
                assertEquals(url.port(), again.port(), text);
                assertEquals(url.username(), again.username(), text);
                assertEquals(url.database(), again.database(), text);
                assertEquals(url.toString(), again.toString(), text);
            }
        }
        assertFalse(urls < TEXTS / 20, "only " + urls + " of the texts were URLs");
    }

    private static EngineUrl parsed(String text) {
        try {
            return EngineUrl.parse(text);
        } catch (EngineUrlException e) {
            assertFalse(e.toString().contains(PASSWORD), () -> e + " for " + text);
            return null;
        }
    }
}

package io.athanor.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Athanor itself. */
public final class Athanor {

    private static final String VERSION = read();

    private Athanor() {}

    /** The version, such as {@code 1.2.0}; all of Athanor's artifacts are of the same. */
    public static String version() {
        return VERSION;
    }

    private static String read() {
        try (InputStream text = Athanor.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("version.txt is missing beside " + Athanor.class.getName());
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

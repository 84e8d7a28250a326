package io.athanor.sql.compiler;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How statements are compiled for a cache. Immutable.
 *
 * @param warnings is told, when a statement is compiled, that it selects from tables which nothing connects, so that
 *     every row of one meets every row of the others; null to look for nothing of the kind
 * @param padsLists whether a list of values is written with its last value repeated up to the next power of two, so
 *     that lists of similar lengths share one plan of the server
 */
public record StatementSettings(@Nullable Consumer<String> warnings, boolean padsLists) {

    /** Warnings go to the {@link Logger} {@code io.athanor.sql}; lists are as long as they are. */
    public static final StatementSettings DEFAULT = new StatementSettings(StatementSettings::log, false);

    private static void log(String warning) {
        System.getLogger("io.athanor.sql").log(Level.WARNING, "{0}", warning);
    }

    /** With another receiver of warnings. */
    public StatementSettings warnings(Consumer<String> receiver) {
        return new StatementSettings(receiver, padsLists);
    }

    /** Without looking for tables that nothing connects. */
    public StatementSettings withoutWarnings() {
        return new StatementSettings(null, padsLists);
    }

    /** With lists written longer than they are. */
    public StatementSettings withPaddedLists() {
        return new StatementSettings(warnings, true);
    }
}

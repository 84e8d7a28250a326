package io.athanor.guide.orm;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Prints the blocks of the page, each behind a heading that names the region of code that it belongs to. */
final class Output {

    private final PrintStream stream;
    private boolean open;
    private boolean echoing;

    Output(PrintStream stream) {
        this.stream = stream;
    }

    /** Starts a block in which the engine echoes what it sends. */
    void echoing(String region) {
        silent(region);
        echoing = true;
    }

    /** Starts a block that has only what is printed. */
    void silent(String region) {
        stream.println("== " + region);
        open = true;
        echoing = false;
    }

    /** Ends a block: what the engine sends until the next one is nobody's business. */
    void end() {
        open = false;
        echoing = false;
    }

    /** Prints lines that an engine echoes, marked as such. */
    void echo(String lines) {
        if (echoing) {
            lines.lines().forEach(line -> stream.println("| " + line));
        }
    }

    /** Prints a value. */
    void println(@Nullable Object value) {
        if (!open) {
            throw new IllegalStateException("printed outside of a block: " + value);
        }
        stream.println(value);
    }
}

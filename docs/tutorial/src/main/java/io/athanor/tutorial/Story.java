package io.athanor.tutorial;

import java.io.PrintStream;
import java.util.function.Supplier;

/** Tells the tutorial: prints each step's code, runs it, and prints what it results in. */
public final class Story {

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final PrintStream out;
    private final StepListener listener;

    /** Follows the steps while they run. */
    public interface StepListener {

        /** A step is about to run; its number is that of the recorded log. */
        void started(String number);

        /** A step has run, with what it resulted in. */
        void finished(String number, Object result);
    }

    /** A story that is printed, and followed by a listener. */
    public Story(PrintStream out, StepListener listener) {
        this.out = out;
        this.listener = listener;
    }

    /** A story that is printed. */
    public Story(PrintStream out) {
        this(out, new StepListener() {
            @Override
            public void started(String number) {
                // Nobody follows.
            }

            @Override
            public void finished(String number, Object result) {
                // Nobody follows.
            }
        });
    }

    /** Starts a section. */
    public void section(String title) {
        out.println();
        out.println("== " + title + " " + "=".repeat(Math.max(3, 96 - title.length())));
    }

    /** Says something. */
    public void say(String text) {
        out.println();
        out.println(text.strip());
    }

    /** Prints a line of the engine's echo. */
    public void echo(String line) {
        line.lines().forEach(part -> out.println("    | " + part));
    }

    /** Runs a step that results in something. */
    public <T> T step(String number, Supplier<T> code) {
        return run(number, code);
    }

    /** Runs a step for what it does. */
    public void step(String number, Runnable code) {
        run(number, () -> {
            code.run();
            return Nothing.NOTHING;
        });
    }

    /**
     * Runs a step that is to fail.
     *
     * @throws IllegalStateException if it does not
     */
    public <E extends RuntimeException> void failing(String number, Class<E> expected, Supplier<?> code) {
        run(number, () -> {
            try {
                Object result = code.get();
                throw new IllegalStateException(
                        "the step was to fail with " + expected.getSimpleName() + ", but resulted in " + result);
            } catch (RuntimeException e) {
                if (!expected.isInstance(e)) {
                    throw e;
                }
                return e;
            }
        });
    }

    private <T> T run(String number, Supplier<T> code) {
        StackWalker.StackFrame frame = CALLERS.walk(frames ->
                        frames.filter(f -> f.getDeclaringClass() != Story.class).findFirst())
                .orElseThrow();
        out.println();
        Snippet.at(frame.getDeclaringClass(), frame.getLineNumber()).forEach(line -> out.println(">>> " + line));
        listener.started(number);
        T result = code.get();
        listener.finished(number, result);
        if (result != Nothing.NOTHING) {
            out.println(result);
        }
        return result;
    }

    private enum Nothing {
        NOTHING
    }
}

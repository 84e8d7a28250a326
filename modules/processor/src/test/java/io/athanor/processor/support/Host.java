package io.athanor.processor.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.EnhanceCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The two ways to instrument what a build writes; both must do the same. */
public enum Host {
    /** javac alone, and the command afterwards. */
    COMMAND {
        @Override
        public Compiled build(Compilation compilation) {
            Compiled compiled = compilation.compile().checked();
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            PrintStream printer = new PrintStream(output, true, StandardCharsets.UTF_8);
            int status = EnhanceCommand.run(
                    printer,
                    printer,
                    "--class-path",
                    compilation.completeClassPath(),
                    compiled.classes().toString());
            assertEquals(0, status, () -> output.toString(StandardCharsets.UTF_8));
            return compiled;
        }
    },
    /** javac with the annotation processor. */
    PROCESSOR {
        @Override
        public Compiled build(Compilation compilation) {
            return compilation.processor(new AthanorProcessor()).compile().checked();
        }
    };

    /** Compiles and instruments; fails the test if that fails. */
    public abstract Compiled build(Compilation compilation);
}

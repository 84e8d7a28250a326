package io.athanor.example.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What came of a process.
 *
 * @param status the exit status
 * @param output what it printed, in UTF-8
 * @param errors what it printed as errors, in UTF-8
 */
public record Outcome(int status, String output, String errors) {

    private static final long SECONDS_TO_LIVE = 300;

    // They would change which options a virtual machine runs with, unseen by the test.
    private static final Set<String> HIDDEN_OPTIONS =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "JAVA_OPTIONS", "CLASSPATH");

    /**
     * Runs a command to its end.
     *
     * @throws IllegalStateException if it takes longer than five minutes
     */
    public static Outcome of(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().keySet().removeAll(HIDDEN_OPTIONS);
            Process process = builder.start();
            if (!process.waitFor(SECONDS_TO_LIVE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after " + SECONDS_TO_LIVE + " seconds: " + command);
            }
            return new Outcome(process.exitValue(), text(output), text(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

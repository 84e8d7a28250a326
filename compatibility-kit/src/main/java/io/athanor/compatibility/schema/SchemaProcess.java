package io.athanor.compatibility.schema;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A process that creates and drops the schema of {@link SchemaRaceSuite} when it is told to. */
final class SchemaProcess implements AutoCloseable {

    private static final String CREATE = "create";
    private static final String DONE = "done";

    private final Process process;
    private final BufferedReader said;
    private final Writer told;

    private SchemaProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.told = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** A process that is connected to a database. */
    static SchemaProcess start(String url, Path temporary) throws IOException {
        SchemaProcess started = new SchemaProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.sqlite.tmpdir=" + temporary,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SchemaProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        started.awaitDone();
        return started;
    }

    /** Tells the process what to do, and does not wait for it. */
    void tell(boolean create) throws IOException {
        told.write((create ? CREATE : "drop") + "\n");
        told.flush();
    }

    /** Waits until it has done what it was told. */
    void awaitDone() throws IOException {
        String answer = said.readLine();
        if (!DONE.equals(answer)) {
            throw new IllegalStateException("the other process said: " + answer);
        }
    }

    @Override
    public void close() throws IOException {
        told.close();
        said.close();
        process.destroyForcibly();
    }

    /** Connects to the database of the first argument, and does what the lines of the input say. */
    public static void main(String... arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Engine engine = Engine.create(arguments[0])) {
            engine.begin(Connection::dialect);
            say(DONE);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    if (line.equals(CREATE)) {
                        SchemaRaceSuite.schema().createAll(engine);
                    } else {
                        SchemaRaceSuite.schema().dropAll(engine);
                    }
                    say(DONE);
                } catch (RuntimeException e) {
                    say(String.valueOf(e).replace('\n', ' '));
                }
            }
        }
    }

    private static void say(@Nullable String line) {
        System.out.println(line);
        System.out.flush();
    }
}

package io.athanor.example.launch;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run-time image that jlink made of a program, with a launcher for it. */
public final class RuntimeImage {

    private static final String LAUNCHER = "program";

    private final Path folder;

    private RuntimeImage(Path folder) {
        this.folder = folder;
    }

    /**
     * Links an image.
     *
     * @param folder where; what is there is deleted first
     * @param services the modules, beside the main module and what that requires, that it has for what they provide
     */
    public static RuntimeImage link(ModularProgram program, List<String> services, Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder.toAbsolutePath().getParent());
        List<String> modules = new ArrayList<>(services);
        modules.add(0, program.module());
        List<String> arguments = new ArrayList<>(List.of(
                "--module-path",
                program.modulePath(),
                "--add-modules",
                String.join(",", modules),
                "--launcher",
                LAUNCHER + "=" + program.module() + "/" + program.mainClass(),
                "--output",
                folder.toString()));
        if (!program.options().isEmpty()) {
            // Without the space, jlink 17 takes the option for one of its own.
            arguments.add("--add-options= " + String.join(" ", program.options()));
        }
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IllegalStateException("the JDK that runs the tests has no jlink"));
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        if (jlink.run(writer, writer, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("jlink " + String.join(" ", arguments) + ": " + messages);
        }
        return new RuntimeImage(folder);
    }

    /** Runs the program by its launcher. */
    public Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(binary(File.separatorChar == '\\' ? LAUNCHER + ".bat" : LAUNCHER));
        command.addAll(List.of(arguments));
        return Outcome.of(command);
    }

    /** The names of all modules that are in it, those of the JDK included. */
    public Set<String> modules() throws IOException, InterruptedException {
        Outcome outcome = Outcome.of(List.of(binary("java"), "--list-modules"));
        if (outcome.status() != 0) {
            throw new IllegalStateException("does not start: " + outcome);
        }
        return outcome.output()
                .lines()
                .map(line -> line.substring(0, (line + "@").indexOf('@')))
                .collect(Collectors.toSet());
    }

    private String binary(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}

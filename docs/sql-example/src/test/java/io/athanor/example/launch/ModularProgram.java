package io.athanor.example.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A program on a module path, run by the JDK that runs the tests.
 *
 * @param path the jars or folders of its modules
 * @param module the name of its main module
 * @param mainClass the name of the main class in that module
 * @param options further options for the virtual machine
 */
public record ModularProgram(List<Path> path, String module, String mainClass, List<String> options) {

    /** Runs it with arguments. */
    public Outcome run(String... arguments) throws IOException, InterruptedException {
        return Outcome.of(command(options, arguments));
    }

    /** The names of all modules that are resolved for it, those of the JDK included. */
    public Set<String> resolvedModules() throws IOException, InterruptedException {
        List<String> showing = new ArrayList<>(options);
        showing.addAll(List.of("--show-module-resolution", "--dry-run"));
        Outcome outcome = Outcome.of(command(showing));
        if (outcome.status() != 0) {
            throw new IllegalStateException("does not resolve: " + outcome);
        }
        // The lines: "root MODULE URL", "MODULE requires MODULE URL", "MODULE binds MODULE URL".
        return outcome.output()
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(word -> word.indexOf('.') > 0 && word.indexOf(':') < 0)
                .collect(Collectors.toSet());
    }

    /** The complete command. */
    private List<String> command(List<String> vmOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(vmOptions);
        command.add("--module-path");
        command.add(modulePath());
        command.add("--module");
        command.add(module + "/" + mainClass);
        command.addAll(List.of(arguments));
        return command;
    }

    String modulePath() {
        return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

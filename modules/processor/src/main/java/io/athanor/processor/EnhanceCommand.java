package io.athanor.processor;

import io.athanor.processor.enhance.ClassFileReplacement;
import io.athanor.processor.enhance.ClassFileShapes;
import io.athanor.processor.enhance.EnhancementException;
import io.athanor.processor.enhance.Enhancer;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command that instruments the class files of folders: {@code java -jar athanor-processor.jar <classes folder>
 * [...]}.
 */
public final class EnhanceCommand {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final String USAGE = String.join(
            System.lineSeparator(),
            "Usage: java -jar athanor-processor.jar [--class-path <path>] <classes folder> [...]",
            "",
            "Instruments the entity classes in the folders, and the classes that access their fields. Classes that are",
            "instrumented already stay as they are.",
            "",
            "  --class-path <path>, -cp <path>  folders and jars with superclasses of the entities, separated by '"
                    + File.pathSeparator + "'",
            "  --help                           prints this",
            "",
            "Exit code: 0 done, 1 a class cannot be instrumented, 2 wrong usage.");

    private final PrintStream out;
    private final PrintStream err;

    private EnhanceCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /**
     * Runs the command within this JVM.
     *
     * @return 0 if all is done, 1 if a class cannot be instrumented, 2 if the arguments are wrong
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return new EnhanceCommand(out, err).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        List<Path> folders = new ArrayList<>();
        List<Path> classPath = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--help", "-h" -> {
                    out.println(USAGE);
                    return DONE;
                }
                case "--class-path", "-cp" -> {
                    if (++i == arguments.size()) {
                        return refuse(argument + " needs a path.");
                    }
                    Stream.of(arguments.get(i).split(File.pathSeparator, -1))
                            .filter(entry -> !entry.isEmpty())
                            .map(Path::of)
                            .forEach(classPath::add);
                }
                default -> {
                    if (argument.startsWith("-")) {
                        return refuse("Unknown option " + argument + ".");
                    }
                    folders.add(Path.of(argument));
                }
            }
        }
        if (folders.isEmpty()) {
            return refuse("No folder is given.");
        }
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                return refuse(folder + " is no folder.");
            }
        }
        return enhance(folders, classPath);
    }

    private int refuse(String problem) {
        err.println(problem);
        err.println(USAGE);
        return WRONG_USAGE;
    }

    private int enhance(List<Path> folders, List<Path> classPath) {
        List<URL> urls = new ArrayList<>();
        try {
            for (List<Path> paths : List.of(folders, classPath)) {
                for (Path path : paths) {
                    urls.add(path.toUri().toURL());
                }
            }
            try (URLClassLoader loader =
                    new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                Enhancer enhancer = new Enhancer(new ClassFileShapes(loader::getResourceAsStream));
                int status = DONE;
                for (Path folder : folders) {
                    status = Math.max(status, enhance(enhancer, folder));
                }
                return status;
            }
        } catch (IOException e) {
            err.println("The class files cannot be read: " + e);
            return FAILED;
        }
    }

    private int enhance(Enhancer enhancer, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".class"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        int changed = 0;
        int status = DONE;
        for (Path file : files) {
            try {
                Optional<byte[]> enhanced = enhancer.enhance(Files.readAllBytes(file));
                if (enhanced.isPresent()) {
                    ClassFileReplacement.replace(file, enhanced.get());
                    out.println("instrumented " + folder.relativize(file));
                    changed++;
                }
            } catch (EnhancementException e) {
                err.println(file + ": " + e.getMessage());
                status = FAILED;
            } catch (IOException | RuntimeException e) {
                err.println(file + ": cannot be instrumented: " + e);
                status = FAILED;
            }
        }
        out.println(changed + " of " + files.size() + " class files instrumented in " + folder);
        return status;
    }
}

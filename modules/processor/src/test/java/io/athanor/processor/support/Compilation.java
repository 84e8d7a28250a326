package io.athanor.processor.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac over sources that a test gives as text. */
public final class Compilation {

    private final Path folder;
    private final Map<String, String> sources = new TreeMap<>();
    private final List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing,-options"));
    private final List<Processor> processors = new ArrayList<>();
    private String classPath = ClassPath.ofTests() + File.pathSeparator + ClassPath.ofApplications();
    private boolean outputFolder = true;
    private boolean findsProcessors;

    private Compilation(Path folder) {
        this.folder = folder;
    }

    /** A compilation that has its sources in {@code src} and its class files in {@code classes} below a folder. */
    public static Compilation in(Path folder) {
        return new Compilation(folder);
    }

    /** Adds a source file by its path without the extension, such as {@code shop/User}. */
    public Compilation source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    /** Adds options of javac. */
    public Compilation options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Adds an annotation processor; without any, none runs. */
    public Compilation processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    /** Adds a folder or jar to the class path, which has Athanor's modules anyway. */
    public Compilation classPath(Path entry) {
        classPath = entry + File.pathSeparator + classPath;
        return this;
    }

    /** Leaves the class path to the options. */
    public Compilation withoutClassPath() {
        classPath = "";
        return this;
    }

    /** Lets javac look for annotation processors where it looks by default. */
    public Compilation withProcessorsOfTheClassPath() {
        findsProcessors = true;
        return this;
    }

    /** Compiles without {@code -d}. */
    public Compilation withoutOutputFolder() {
        outputFolder = false;
        return this;
    }

    String completeClassPath() {
        return classPath;
    }

    public Path sourceFolder() {
        return folder.resolve("src");
    }

    public Path classFolder() {
        return outputFolder ? folder.resolve("classes") : sourceFolder();
    }

    /** Runs javac with its own file manager. */
    public Compiled compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            return compile(files, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs javac with a file manager of the test's. */
    public Compiled compile(StandardJavaFileManager standard, JavaFileManager files) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Path> paths = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path path = sourceFolder().resolve(source.getKey() + ".java");
            Files.createDirectories(path.getParent());
            Files.writeString(path, source.getValue());
            paths.add(path);
        }
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(null, files, diagnostics, allOptions(), null, standard.getJavaFileObjectsFromPaths(paths));
        if (!processors.isEmpty()) {
            task.setProcessors(processors);
        }
        task.setLocale(Locale.ROOT);
        boolean success = task.call();
        return new Compiled(classFolder(), success, diagnostics.getDiagnostics());
    }

    private List<String> allOptions() throws IOException {
        List<String> all = new ArrayList<>(options);
        if (!classPath.isEmpty()) {
            all.addAll(List.of("-classpath", classPath));
        }
        if (outputFolder) {
            Files.createDirectories(classFolder());
            all.addAll(List.of("-d", classFolder().toString()));
        }
        boolean onModulePath = options.contains("--processor-module-path");
        if (findsProcessors || onModulePath) {
            // Newer compilers want to be told; older ones do not know the option.
            if (Runtime.version().feature() >= 21) {
                all.add("-proc:full");
            }
        } else if (processors.isEmpty() && !options.contains("-processorpath")) {
            all.add("-proc:none");
        }
        return all;
    }
}

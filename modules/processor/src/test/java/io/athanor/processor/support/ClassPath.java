package io.athanor.processor.support;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of this JVM's class path, by which the tests' compilations and JVMs find Athanor. */
public final class ClassPath {

    private ClassPath() {}

    /** What an application with entities is compiled against and runs on. */
    public static String ofApplications() {
        return entries(true);
    }

    /** The classes of the tests, which the sources of some tests call. */
    public static Path ofTests() {
        try {
            return Path.of(ClassPath.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the processor consists of, before it is packaged. */
    public static String ofProcessor() {
        return entries(false);
    }

    private static String entries(boolean application) {
        List<String> layers = List.of("sql", "schema", "engine", "orm");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> application
                        ? layers.stream().anyMatch(layer -> isModule(entry, layer))
                        : isModule(entry, "processor")
                                || new File(entry).getName().startsWith("asm"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** In a build, a module is a folder of classes or a jar. */
    private static boolean isModule(String entry, String name) {
        return entry.endsWith(String.join(File.separator, "modules", name, "target", "classes"))
                || new File(entry).getName().matches("athanor-" + name + "-[0-9].*\\.jar");
    }
}

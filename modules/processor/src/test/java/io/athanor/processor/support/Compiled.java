package io.athanor.processor.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compilation left behind.
 *
 * @param classes the folder with the class files
 */
public record Compiled(Path classes, boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    /** Fails the test unless the compilation succeeded; returns this. */
    public Compiled checked() {
        assertTrue(success, () -> "does not compile: " + diagnostics);
        return this;
    }

    /** Fails the test unless the compilation succeeded without any warning; returns this. */
    public Compiled withoutWarnings() {
        assertEquals(List.of(), warnings());
        return checked();
    }

    public List<String> errors() {
        return messages(Diagnostic.Kind.ERROR);
    }

    public List<String> warnings() {
        return diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.WARNING
                        || each.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    public List<String> messages(Diagnostic.Kind kind) {
        return diagnostics.stream()
                .filter(each -> each.getKind() == kind)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    /** A class loader of its own for the classes. */
    public ClassLoader loader(Path... further) {
        try {
            URL[] urls = new URL[further.length + 1];
            urls[0] = classes.toUri().toURL();
            for (int i = 0; i < further.length; i++) {
                urls[i + 1] = further[i].toUri().toURL();
            }
            return new URLClassLoader(urls, Compiled.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The result of a compiled {@code Callable}, run in a class loader of its own. */
    public Object call(String className, Path... further) throws Exception {
        return ((Callable<?>) newInstance(className, further)).call();
    }

    /** A new object of a compiled class that has a public constructor without arguments. */
    public Object newInstance(String className, Path... further) throws ReflectiveOperationException {
        return Class.forName(className, true, loader(further)).getConstructor().newInstance();
    }

    public byte[] classFile(String path) {
        try {
            return Files.readAllBytes(classes.resolve(path + ".class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.athanor.processor.enhance;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** Shapes read from class files, each file once. Safe for use by several threads. */
public final class ClassFileShapes implements ClassShapes {

    private final ClassFileSource source;
    private final Map<String, Optional<ClassShape>> shapes = new ConcurrentHashMap<>();

    /** Shapes of the class files that {@code source} opens. */
    public ClassFileShapes(ClassFileSource source) {
        this.source = source;
    }

    @Override
    public @Nullable ClassShape find(String internalName) {
        Optional<ClassShape> known = shapes.get(internalName);
        if (known == null) {
            known = read(internalName);
            shapes.put(internalName, known);
        }
        return known.orElse(null);
    }

    private Optional<ClassShape> read(String internalName) {
        try (InputStream stream = source.open(internalName + ".class")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(
                            ClassFileShape.read(new ClassReader(stream), this).shape());
        } catch (IOException | RuntimeException e) {
            throw new EnhancementException("Class file " + internalName + ".class cannot be read: " + e, e);
        }
    }

    /** Opens class files by their path below the root of a class path. */
    @FunctionalInterface
    public interface ClassFileSource {

        /** The class file at this path, or null if there is none. */
        @Nullable InputStream open(String path) throws IOException;
    }
}

package io.athanor.processor.javac;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class files that the compiler writes.
 *
 * <p>Without an output folder class files go beside their sources, and some hosts pretend to write files and keep them
 * in memory. So a file counts as written only if it differs from what stood there before.
 */
final class ClassOutput {

    private final Filer filer;
    private final Elements elements;
    private final Map<String, Map<Path, Stamp>> before = new HashMap<>();

    ClassOutput(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /** Notes what stands where the class file is about to be written. */
    void starting(TypeElement type, @Nullable JavaFileObject source) {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (Path candidate : candidates(type, source)) {
            stamps.put(candidate, Stamp.of(candidate));
        }
        before.put(name(type), stamps);
    }

    /** The class file that has been written, or null if there is none to be found. */
    @Nullable ClassOutputFile written(TypeElement type, @Nullable JavaFileObject source) {
        Map<Path, Stamp> stamps = before.remove(name(type));
        for (Path candidate : candidates(type, source)) {
            Stamp now = Stamp.of(candidate);
            Stamp then = stamps == null ? null : stamps.get(candidate);
            if (now.exists() && !Objects.equals(now, then)) {
                return ClassOutputFile.onDisk(candidate);
            }
        }
        for (String packageName : packageNames(type)) {
            FileObject resource = resource(packageName, type);
            if (resource != null) {
                return isOnDisk(resource)
                        ? null
                        : ClassOutputFile.managed(filer, resource, packageName, fileName(type));
            }
        }
        return null;
    }

    private List<Path> candidates(TypeElement type, @Nullable JavaFileObject source) {
        List<Path> candidates = new ArrayList<>();
        for (String packageName : packageNames(type)) {
            FileObject resource = resource(packageName, type);
            if (resource != null && isOnDisk(resource)) {
                candidates.add(Path.of(resource.toUri()));
            }
        }
        if (source != null && isOnDisk(source)) {
            candidates.add(Path.of(source.toUri()).resolveSibling(fileName(type)));
        }
        return candidates;
    }

    private @Nullable FileObject resource(String packageName, TypeElement type) {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, fileName(type));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static boolean isOnDisk(FileObject file) {
        URI uri = file.toUri();
        try {
            return "file".equals(uri.getScheme()) && Path.of(uri).isAbsolute();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return false;
        }
    }

    /**
     * The ways to name the package: a compilation of one module takes it plain, one of several modules with the module
     * in front, and each refuses the other way.
     */
    private List<String> packageNames(TypeElement type) {
        String name = elements.getPackageOf(type).getQualifiedName().toString();
        ModuleElement module = elements.getModuleOf(type);
        return module == null || module.isUnnamed()
                ? List.of(name)
                : List.of(name, module.getQualifiedName() + "/" + name);
    }

    private String fileName(TypeElement type) {
        String name = name(type);
        return name.substring(name.lastIndexOf('.') + 1) + ".class";
    }

    private String name(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    private record Stamp(
            boolean exists,
            @Nullable Object file,
            long size,
            @Nullable Object modified) {

        static Stamp of(Path path) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                return new Stamp(true, attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
            } catch (IOException e) {
                return new Stamp(false, null, 0, null);
            }
        }
    }
}

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
        Resource resource = resource(type);
        return resource == null || isOnDisk(resource.file())
                ? null
                : ClassOutputFile.managed(filer, resource.file(), resource.folder(), fileName(type));
    }

    private List<Path> candidates(TypeElement type, @Nullable JavaFileObject source) {
        List<Path> candidates = new ArrayList<>();
        Resource resource = resource(type);
        if (resource != null && isOnDisk(resource.file())) {
            candidates.add(Path.of(resource.file().toUri()));
        }
        if (source != null && isOnDisk(source)) {
            candidates.add(Path.of(source.toUri()).resolveSibling(fileName(type)));
        }
        return candidates;
    }

    /**
     * Where the file manager has the class file: javac wants to hear the module if it compiles several, and only then.
     */
    private @Nullable Resource resource(TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        ModuleElement module = elements.getModuleOf(type);
        Resource inModule = module == null || module.isUnnamed()
                ? null
                : resource(module.getQualifiedName() + "/" + packageName, fileName(type));
        return inModule == null ? resource(packageName, fileName(type)) : inModule;
    }

    private @Nullable Resource resource(String folder, String fileName) {
        try {
            return new Resource(filer.getResource(StandardLocation.CLASS_OUTPUT, folder, fileName), folder);
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

    private String fileName(TypeElement type) {
        String name = name(type);
        return name.substring(name.lastIndexOf('.') + 1) + ".class";
    }

    private String name(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    private record Resource(FileObject file, String folder) {}

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

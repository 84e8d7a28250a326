package io.athanor.rules;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The text files of a checkout, by path relative to its root, with slashes. */
final class Checkout {
    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", ".idea", ".vscode", ".settings");
    private static final Set<String> TEXT_ENDINGS =
            Set.of("java", "xml", "md", "properties", "yml", "yaml", "sh", "txt", "toml", "args");

    private final List<TextFile> files;

    private Checkout(List<TextFile> files) {
        this.files = files.stream().sorted(Comparator.comparing(TextFile::path)).toList();
    }

    static Checkout of(Map<String, String> textByPath) {
        return new Checkout(textByPath.entrySet().stream()
                .map(entry -> new TextFile(entry.getKey(), entry.getValue()))
                .toList());
    }

    static Checkout read(Path root) throws IOException {
        List<TextFile> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = SKIPPED_FOLDERS.contains(String.valueOf(folder.getFileName()));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (isText(path)) {
                    files.add(new TextFile(path, Files.readString(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Checkout(files);
    }

    private static boolean isText(String path) {
        return path.startsWith(".ci/")
                || path.contains("/META-INF/services/")
                || TEXT_ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    List<TextFile> files() {
        return files;
    }

    Optional<TextFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    List<JavaFile> javaFiles() {
        return files.stream()
                .filter(file -> file.path().endsWith(".java"))
                .map(JavaFile::new)
                .toList();
    }

    /** Java files of what users depend on: the layers, tools and dialects, without their tests. */
    List<JavaFile> productFiles() {
        return javaFiles().stream()
                .filter(JavaFile::isMain)
                .filter(file ->
                        file.path().startsWith("modules/") || file.path().startsWith("dialects/"))
                .toList();
    }

    /** The descriptors of all main modules. */
    List<ModuleDescriptor> descriptors() {
        return javaFiles().stream()
                .filter(file -> file.path().endsWith("src/main/java/module-info.java"))
                .map(ModuleDescriptor::parse)
                .toList();
    }

    /** The folders, below the root, that have a {@code pom.xml}. */
    List<String> mavenModules() {
        return files.stream()
                .map(TextFile::path)
                .filter(path -> path.endsWith("/pom.xml"))
                .map(path -> path.substring(0, path.length() - "/pom.xml".length()))
                .toList();
    }
}

package io.athanor.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The results of a build: a file of lines per module, in one folder.
 *
 * @param folder where the files are
 */
record ResultFiles(Path folder) {

    void write(String module, Collection<FeatureResult> results) throws IOException {
        Files.createDirectories(folder);
        List<String> lines =
                results.stream().map(FeatureResult::line).sorted().distinct().toList();
        Files.write(folder.resolve(module + ".tsv"), lines);
    }

    List<FeatureResult> read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<FeatureResult> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> results.add(FeatureResult.ofLine(line)));
            }
        }
        return results;
    }

    /** Where the report of all results goes. */
    Path report() {
        return folder.resolveSibling("feature-report.json");
    }
}

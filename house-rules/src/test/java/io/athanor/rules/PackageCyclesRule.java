package io.athanor.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Packages of a module have an order in which they can be understood. */
final class PackageCyclesRule implements Rule {
    private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+(?:static\\s+)?([\\w.]+)(?:\\.\\*)?\\s*;");

    @Override
    public String demand() {
        return "the imports between the packages of a module have no cycle";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        Map<String, List<JavaFile>> byModule = checkout.javaFiles().stream()
                .filter(JavaFile::isMain)
                .filter(file -> !file.packageName().isEmpty())
                .collect(Collectors.groupingBy(JavaFile::module, TreeMap::new, Collectors.toList()));
        List<String> found = new ArrayList<>();
        byModule.forEach((module, files) -> {
            Map<String, Set<String>> imports = importsOf(files);
            Set<String> seen = new TreeSet<>();
            for (String start : imports.keySet()) {
                List<String> cycle = cycleThrough(start, imports);
                if (!cycle.isEmpty() && seen.addAll(cycle)) {
                    found.add(module + ": " + String.join(" -> ", cycle) + " -> " + start);
                }
            }
        });
        return found;
    }

    private static Map<String, Set<String>> importsOf(List<JavaFile> files) {
        Set<String> packages = files.stream().map(JavaFile::packageName).collect(Collectors.toSet());
        Map<String, Set<String>> imports = new TreeMap<>();
        for (JavaFile file : files) {
            Set<String> imported = imports.computeIfAbsent(file.packageName(), name -> new TreeSet<>());
            IMPORT.matcher(file.code())
                    .results()
                    .map(found -> packageOf(found.group(1), packages))
                    .filter(name -> !name.isEmpty() && !name.equals(file.packageName()))
                    .forEach(imported::add);
        }
        return imports;
    }

    /** The longest known package that {@code imported}, a type, a member or a package, is in. */
    private static String packageOf(String imported, Set<String> packages) {
        String name = imported;
        while (!name.isEmpty() && !packages.contains(name)) {
            name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
        return name;
    }

    /** A shortest path from {@code start} back to itself, without its end; empty if there is none. */
    private static List<String> cycleThrough(String start, Map<String, Set<String>> imports) {
        List<List<String>> paths = new ArrayList<>(List.of(List.of(start)));
        Set<String> reached = new LinkedHashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            List<String> path = paths.get(i);
            for (String next : imports.getOrDefault(path.get(path.size() - 1), Set.of())) {
                if (next.equals(start)) {
                    return path;
                }
                if (reached.add(next)) {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(next);
                    paths.add(longer);
                }
            }
        }
        return List.of();
    }
}

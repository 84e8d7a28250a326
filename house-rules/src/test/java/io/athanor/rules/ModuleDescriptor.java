package io.athanor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code module-info.java} declares.
 *
 * @param folder the folder of the Maven module
 * @param requires modifiers by required module
 * @param exports the packages exported to everyone
 * @param uses the services that it looks up
 * @param provides implementing classes by service
 */
record ModuleDescriptor(
        String folder,
        String name,
        boolean nullMarked,
        boolean opens,
        Map<String, Set<String>> requires,
        List<String> exports,
        List<String> uses,
        Map<String, List<String>> provides) {

    private static final Pattern NAME = Pattern.compile("\\bmodule\\s+([\\w.]+)\\s*\\{");
    private static final Pattern NULL_MARKED = Pattern.compile("@([\\w.]+\\.)?NullMarked\\b");
    private static final Pattern OPENS = Pattern.compile("\\bopens?\\s");
    private static final Pattern REQUIRES =
            Pattern.compile("\\brequires\\s+((?:static\\s+|transitive\\s+)*)([\\w.]+)\\s*;");
    private static final Pattern EXPORTS = Pattern.compile("\\bexports\\s+([\\w.]+)\\s*;");
    private static final Pattern USES = Pattern.compile("\\buses\\s+([\\w.]+)\\s*;");
    private static final Pattern PROVIDES = Pattern.compile("\\bprovides\\s+([\\w.]+)\\s+with\\s+([\\w.,\\s]+);");

    static ModuleDescriptor parse(JavaFile file) {
        String code = file.code();
        Matcher name = NAME.matcher(code);
        if (!name.find()) {
            throw new IllegalArgumentException(file.path() + " declares no module");
        }
        Map<String, Set<String>> requires = new LinkedHashMap<>();
        REQUIRES.matcher(code)
                .results()
                .forEach(found -> requires.put(
                        found.group(2), Set.of(found.group(1).strip().split("\\s+"))));
        List<String> exports = new ArrayList<>();
        EXPORTS.matcher(code).results().forEach(found -> exports.add(found.group(1)));
        List<String> uses =
                USES.matcher(code).results().map(found -> found.group(1)).toList();
        Map<String, List<String>> provides = new LinkedHashMap<>();
        PROVIDES.matcher(code)
                .results()
                .forEach(found -> provides.put(
                        found.group(1),
                        Arrays.stream(found.group(2).split(","))
                                .map(String::strip)
                                .toList()));
        boolean nullMarked =
                NULL_MARKED.matcher(code.substring(0, name.start())).find();
        boolean opens = OPENS.matcher(code).find();
        return new ModuleDescriptor(file.module(), name.group(1), nullMarked, opens, requires, exports, uses, provides);
    }

    String path() {
        return folder + "/src/main/java/module-info.java";
    }

    boolean requiresStatically(String module) {
        return requires.getOrDefault(module, Set.of()).contains("static");
    }
}

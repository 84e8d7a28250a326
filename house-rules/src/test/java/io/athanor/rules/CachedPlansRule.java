package io.athanor.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan is kept for all statements of one structure: what it held of the first one, all others would be loaded by. It
 * may hold nothing of a statement, nor may anything that its fields lead to.
 */
final class CachedPlansRule implements Rule {
    private static final String LOAD = "io.athanor.orm.load";
    private static final List<String> CACHED = List.of("LoadPlan", "LoaderStatements");
    private static final Set<String> OF_STATEMENTS =
            Set.of("Statement", "Select", "EntityReference", "EntityAlias", "LoaderOption", "StatementOption");

    /** A field has a modifier, a local variable has none. */
    private static final Pattern FIELD = Pattern.compile(
            "(?m)^\\s+(?:private|protected|public|static|final)\\s[^(){}=;]*?([A-Z][^(){}=;]*?)\\s\\w+\\s*(?:=[^=]|;)");

    private static final Pattern RECORD = Pattern.compile("\\brecord\\s+\\w+(?:<[^(]*>)?\\s*\\(([^)]*)\\)");
    private static final Pattern ABOVE =
            Pattern.compile("\\b(?:class|record|enum)\\s[^{]*?\\b(?:extends|implements)\\s([^{]*)\\{");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");

    @Override
    public String demand() {
        return "what is cached of loads holds no statement, no reference of one and no option";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        Map<String, JavaFile> files = new LinkedHashMap<>();
        for (JavaFile file : checkout.productFiles()) {
            if (file.packageName().equals(LOAD)) {
                files.put(typeOf(file), file);
            }
        }
        Set<String> violations = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(CACHED);
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String type = open.poll();
            JavaFile file = files.get(type);
            if (file == null || !seen.add(type)) {
                continue;
            }
            for (String held : held(file.code())) {
                if (OF_STATEMENTS.contains(held)) {
                    violations.add(file.path() + ": holds " + held);
                }
                open.add(held);
            }
            files.values().stream()
                    .filter(other -> types(ABOVE, other.code()).contains(type))
                    .forEach(other -> open.add(typeOf(other)));
        }
        return List.copyOf(violations);
    }

    private static String typeOf(JavaFile file) {
        return file.path().replaceFirst(".*/", "").replace(".java", "");
    }

    private static Set<String> held(String code) {
        Set<String> held = types(FIELD, code);
        held.addAll(types(RECORD, code));
        return held;
    }

    private static Set<String> types(Pattern place, String code) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = place.matcher(code);
        while (matcher.find()) {
            TYPE.matcher(matcher.group(1)).results().forEach(type -> found.add(type.group()));
        }
        return found;
    }
}

package io.athanor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dependencies point one way, and nobody depends on a dialect. */
final class ModuleEdgesRule implements Rule {
    private static final String SQL = "io.athanor.sql";
    private static final String SCHEMA = "io.athanor.schema";
    private static final String ENGINE = "io.athanor.engine";
    private static final String ORM = "io.athanor.orm";

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            SQL,
            Set.of(),
            SCHEMA,
            Set.of(SQL),
            ENGINE,
            Set.of(SQL, SCHEMA),
            ORM,
            Set.of(SQL, SCHEMA, ENGINE),
            "io.athanor.testkit",
            Set.of(SQL, SCHEMA, ENGINE, ORM),
            "io.athanor.generator",
            Set.of(SQL, SCHEMA, ENGINE),
            "io.athanor.processor",
            Set.of());

    @Override
    public String demand() {
        return "modules depend on lower layers only, dialects on layers only, and nothing is opened";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> found = new ArrayList<>();
        for (ModuleDescriptor module : checkout.descriptors()) {
            if (module.opens()) {
                found.add(module.path() + ": opens a package");
            }
            if (module.folder().startsWith("modules/")) {
                checkLayer(module, found);
            } else if (module.folder().startsWith("dialects/")) {
                checkDialect(module, found);
            }
        }
        return found;
    }

    private static void checkLayer(ModuleDescriptor module, List<String> found) {
        Set<String> allowed = ALLOWED.getOrDefault(module.name(), Set.of());
        for (String required : module.requires().keySet()) {
            if (required.startsWith("io.athanor.") && !allowed.contains(required)) {
                found.add(module.path() + ": requires " + required);
            }
            if (module.name().equals(SQL) && !required.equals("java.sql") && !required.equals("org.jspecify")) {
                found.add(module.path() + ": requires " + required + ", but needs nothing besides java.sql");
            }
        }
        checkAnnotations(module, found);
    }

    private static void checkDialect(ModuleDescriptor module, List<String> found) {
        for (String required : module.requires().keySet()) {
            boolean upperLayer = required.equals(SCHEMA) || required.equals(ENGINE);
            if (upperLayer && !module.requiresStatically(required)) {
                found.add(module.path() + ": requires " + required + " without static");
            } else if (required.startsWith("io.athanor.") && !upperLayer && !required.equals(SQL)) {
                found.add(module.path() + ": requires " + required);
            }
        }
        checkAnnotations(module, found);
    }

    private static void checkAnnotations(ModuleDescriptor module, List<String> found) {
        Set<String> modifiers = module.requires().getOrDefault("org.jspecify", Set.of("static"));
        if (!modifiers.equals(Set.of("static"))) {
            // Transitively, it would have to be on the module path of every application that is compiled.
            found.add(module.path() + ": requires org.jspecify with other modifiers than static");
        }
    }
}

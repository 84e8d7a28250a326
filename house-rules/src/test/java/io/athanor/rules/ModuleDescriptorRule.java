package io.athanor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every Maven module is a JPMS module. */
final class ModuleDescriptorRule implements Rule {
    // JMH does not run on the module path, two have tests only, and the BOM has no code.
    private static final Set<String> EXCEPTED =
            Set.of("benchmarks", "house-rules", "compatibility-tests", "modules/bom");

    @Override
    public String demand() {
        return "every module has a module-info.java that is @NullMarked";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> found = new ArrayList<>();
        List<ModuleDescriptor> descriptors = checkout.descriptors();
        for (String folder : checkout.mavenModules()) {
            if (!EXCEPTED.contains(folder)
                    && descriptors.stream().noneMatch(module -> module.folder().equals(folder))) {
                found.add(folder + ": has no src/main/java/module-info.java");
            }
        }
        for (ModuleDescriptor module : descriptors) {
            if (!module.nullMarked()) {
                found.add(module.path() + ": is not @NullMarked");
            }
        }
        return found;
    }
}

package io.athanor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A service is found on the class path too. */
final class ServiceFilesRule implements Rule {

    @Override
    public String demand() {
        return "what a module-info.java provides stands in META-INF/services as well";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> found = new ArrayList<>();
        for (ModuleDescriptor module : checkout.descriptors()) {
            module.provides().forEach((service, implementations) -> {
                String path = module.folder() + "/src/main/resources/META-INF/services/" + service;
                Set<String> listed = checkout.file(path).stream()
                        .flatMap(file -> file.text().lines())
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .collect(Collectors.toSet());
                if (!listed.equals(Set.copyOf(implementations))) {
                    found.add(path + ": should list " + String.join(", ", implementations));
                }
            });
        }
        return found;
    }
}

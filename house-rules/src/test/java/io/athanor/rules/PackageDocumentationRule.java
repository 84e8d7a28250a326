package io.athanor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whoever opens a package reads first what it is for. */
final class PackageDocumentationRule implements Rule {
    private static final Pattern JAVADOC_FIRST = Pattern.compile("\\A\\s*/\\*\\*[\\s*]*[^\\s*/]");

    @Override
    public String demand() {
        return "every exported package has a package-info.java that starts with its Javadoc";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> found = new ArrayList<>();
        for (ModuleDescriptor module : checkout.descriptors()) {
            for (String name : module.exports()) {
                String path = module.folder() + "/src/main/java/" + name.replace('.', '/') + "/package-info.java";
                Optional<TextFile> file = checkout.file(path);
                if (file.isEmpty()) {
                    found.add(path + ": is missing");
                } else if (!JAVADOC_FIRST.matcher(file.get().text()).find()) {
                    found.add(path + ": has no Javadoc");
                }
            }
        }
        return found;
    }
}

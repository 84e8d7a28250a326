package io.athanor.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users who import the BOM get a version for every artifact they may need. */
final class BomRule implements Rule {
    private static final String BOM = "modules/bom/pom.xml";
    private static final Pattern OWN_ARTIFACT = Pattern.compile("<artifactId>(athanor-[\\w-]+)</artifactId>");

    @Override
    public String demand() {
        return "the BOM manages the layers, the tools, the dialects and the suite, and nothing else";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        Set<String> published = checkout.mavenModules().stream()
                .filter(folder -> folder.startsWith("modules/")
                        || folder.startsWith("dialects/")
                        || folder.equals("compatibility-kit"))
                .map(folder -> folder + "/pom.xml")
                .filter(Predicate.not(BOM::equals))
                .flatMap(path -> artifacts(checkout, path).skip(1).limit(1)) // the first one is the parent
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> managed =
                artifacts(checkout, BOM).skip(1).collect(Collectors.toCollection(TreeSet::new)); // the first is itself
        return managed.equals(published)
                ? List.of()
                : List.of(BOM + ": manages " + managed + ", but published are " + published);
    }

    private static Stream<String> artifacts(Checkout checkout, String path) {
        return checkout.file(path).stream()
                .flatMap(file -> OWN_ARTIFACT.matcher(file.text()).results())
                .map((MatchResult found) -> found.group(1));
    }
}

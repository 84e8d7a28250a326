package io.athanor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages of the object relational mapper stand on floors: none knows what is above it, or beside it. */
final class PackageFloorsRule implements Rule {
    private static final String MODULE = "modules/orm";
    private static final Pattern PACKAGE = Pattern.compile("\\bio\\.athanor\\.orm(?:\\.([a-z]\\w*))?\\b");

    /** Bottom up, by the name below the module's; the module's own package is near the top. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("annotation", "error", "event", "instrument"),
            Set.of("evaluate"),
            Set.of("metamodel"),
            Set.of("mapping", "option"),
            Set.of("state"),
            Set.of("session", "tracking"),
            Set.of("load", "flush"),
            Set.of("bulk"),
            Set.of(""),
            Set.of("legacy"));

    @Override
    public String demand() {
        return "the packages of " + MODULE + " know only what is below them";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.productFiles().stream()
                .filter(file ->
                        file.module().equals(MODULE) && !file.packageName().isEmpty())
                .flatMap(PackageFloorsRule::violations)
                .toList();
    }

    private static Stream<String> violations(JavaFile file) {
        String own = PACKAGE.matcher(file.packageName())
                .results()
                .map(PackageFloorsRule::name)
                .findFirst()
                .orElse(file.packageName());
        int floor = floorOf(own);
        if (floor < 0) {
            return Stream.of(file.path() + ": the package " + file.packageName() + " is on no floor");
        }
        List<String> found = new ArrayList<>();
        PACKAGE.matcher(file.code())
                .results()
                .map(PackageFloorsRule::name)
                .distinct()
                .filter(other -> !other.equals(own) && floorOf(other) >= floor)
                .forEach(other -> found.add(file.path() + ": knows " + (other.isEmpty() ? "the public face" : other)
                        + ", which is not below " + own));
        return found.stream();
    }

    private static String name(MatchResult mention) {
        return mention.group(1) == null ? "" : mention.group(1);
    }

    private static int floorOf(String name) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(name)) {
                return i;
            }
        }
        return -1;
    }
}

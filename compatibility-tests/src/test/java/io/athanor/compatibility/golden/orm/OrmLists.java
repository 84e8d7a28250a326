package io.athanor.compatibility.golden.orm;

import io.athanor.compatibility.golden.Deviations;
import io.athanor.compatibility.golden.GoldenReport.Outcome;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of facts that are not kept to: those without a form are listed in {@code golden/orm-missing.txt}, those
 * that differ and shall not in {@code golden/orm-open.txt}, those that differ on purpose in
 * {@code docs/design/deviations.md}.
 */
final class OrmLists {

    private final Deviations deviations = Deviations.read();
    private final OrmListing missing = OrmListing.read("orm-missing.txt");
    private final OrmListing open = OrmListing.read("orm-open.txt");

    /** What is wrong about a fact that has a form or has none, or an empty string. */
    String judge(String id, boolean hasForm) {
        boolean listed = missing.of(id).isPresent();
        if (hasForm == listed) {
            return id
                    + (hasForm
                            ? ": has a form: take it off the list of the missing"
                            : ": neither has a form nor is listed as missing");
        }
        return "";
    }

    /** What is wrong about a fact on a dialect, or an empty string. */
    String judge(String id, String dialect, Comparison found) {
        String deviation = deviations.of(id, dialect).orElse("");
        boolean isOpen = open.of(id, dialect).isPresent();
        if (found.isSame()) {
            return deviation.isEmpty() && !isOpen ? "" : "is as recorded by now: take it off the list";
        }
        if (deviation.isEmpty()) {
            return isOpen ? "" : found.difference();
        }
        if (!found.instead().equals(deviation)) {
            return "is not as the deviation says: " + found.instead();
        }
        return found.sameValues() ? "" : "has other values than those recorded: " + found.difference();
    }

    Outcome outcome(String id, String dialect, Comparison found) {
        if (found.isSame()) {
            return Outcome.EQUAL;
        }
        return deviations.of(id, dialect).isPresent() ? Outcome.DEVIATION : Outcome.DIFFERENT;
    }

    /** The lines that are about none of the facts. */
    Stream<String> strangers(Set<String> ids) {
        Stream<String> listed = Stream.concat(missing.entries(), open.entries())
                .filter(entry -> ids.stream().noneMatch(entry::coversOnAnyDialect))
                .map(OrmListing.Entry::id);
        Stream<String> deviating = deviations.ids().stream().filter(id -> id.startsWith("orm-") && !ids.contains(id));
        return Stream.concat(listed, deviating);
    }
}

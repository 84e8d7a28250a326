package io.athanor.compatibility.referee;

import io.athanor.compatibility.referee.Finding.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The facts that are not as recorded, with what is known about them. */
final class RefereeLists {

    private final Map<String, String> missing = RefereeFile.list("missing.txt");
    private final Map<String, String> open = RefereeFile.list("open.txt");
    private final Map<String, String> decided = RefereeFile.list("decided.txt");
    private final Map<String, String> differences = RefereeFile.list("differences.txt");

    private RefereeLists() {}

    static RefereeLists read() {
        return new RefereeLists();
    }

    /** Whether it cannot be written yet. */
    boolean isMissing(RefereeFact fact) {
        return missing.containsKey(fact.id());
    }

    /** Whether it is known to go wrong. */
    boolean isOpen(RefereeFact fact) {
        return open.containsKey(fact.id());
    }

    /** Whether something else is right although the record may be imitated. */
    boolean isDecided(RefereeFact fact) {
        return decided.containsKey(fact.id());
    }

    /** The findings that no listed reason excuses. */
    List<Finding> unexcused(RefereeFact fact, List<Finding> findings) {
        Set<Kind> excused = excused(fact);
        List<Finding> unexcused = new ArrayList<>(findings);
        unexcused.removeIf(finding -> excused.contains(finding.kind()));
        return unexcused;
    }

    /** The kinds of findings that are excused and did not occur. */
    Set<Kind> needless(RefereeFact fact, List<Finding> findings) {
        Set<Kind> needless = excused(fact);
        findings.forEach(finding -> needless.remove(finding.kind()));
        return needless;
    }

    /** The kinds that a difference begins with, such as {@code log, result:}. */
    private Set<Kind> excused(RefereeFact fact) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        String difference = differences.get(fact.id());
        if (difference != null) {
            for (String kind : difference.substring(0, difference.indexOf(": ")).split(", ", -1)) {
                kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
            }
        }
        if (kinds.contains(Kind.ROWS) || kinds.contains(Kind.FAILED)) {
            throw new IllegalStateException("rows cannot be excused: " + fact.id());
        }
        return kinds;
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>(missing.keySet());
        ids.addAll(open.keySet());
        ids.addAll(decided.keySet());
        ids.addAll(differences.keySet());
        return ids;
    }
}

package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** Walks lists of hints. */
final class Hints {

    private Hints() {}

    static List<Hint> with(List<Hint> hints, Hint hint) {
        List<Hint> all = new ArrayList<>(hints);
        all.add(hint);
        return List.copyOf(all);
    }

    static void describe(List<Hint> hints, Structure structure) {
        structure.attribute(hints.size());
        for (Hint hint : hints) {
            hint.describe(structure);
        }
    }

    static List<Hint> rewrite(List<Hint> hints, Rewriter rewriter) {
        List<Hint> all = new ArrayList<>(hints.size());
        boolean changed = false;
        for (Hint hint : hints) {
            Hint rewritten = hint.rewrite(rewriter);
            changed |= rewritten != hint;
            all.add(rewritten);
        }
        return changed ? List.copyOf(all) : hints;
    }
}

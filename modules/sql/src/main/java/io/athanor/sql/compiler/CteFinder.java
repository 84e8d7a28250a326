package io.athanor.sql.compiler;

import io.athanor.sql.Cte;
import io.athanor.sql.Element;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the common table expressions of a whole statement, each behind those that it selects from. */
final class CteFinder {

    private final List<Cte> found = new ArrayList<>();
    private final Set<Cte> roots = new HashSet<>();
    private final Structure parts = Structure.visiting(this::visit);

    private CteFinder() {}

    static List<Cte> in(Element statement) {
        CteFinder finder = new CteFinder();
        statement.describe(finder.parts);
        return finder.found;
    }

    private void visit(Element part) {
        if (part instanceof Cte cte) {
            Cte root = FromCompiler.rootOf(cte);
            if (roots.add(root)) {
                cte.statement().element().describe(parts);
                found.add(cte);
            } else if (cte.restated() != null) {
                replaceEarlierForm(root, cte);
            }
        } else {
            part.describe(parts);
        }
    }

    /** The form of a recursive expression that was met first may be the one before it was united with more. */
    private void replaceEarlierForm(Cte root, Cte cte) {
        for (int i = 0; i < found.size(); i++) {
            Cte other = found.get(i);
            if (FromCompiler.rootOf(other) == root && isRestatedBy(other, cte)) {
                found.set(i, cte);
            }
        }
    }

    private static boolean isRestatedBy(Cte earlier, Cte later) {
        for (Cte before = later.restated(); before != null; before = before.restated()) {
            if (before == earlier) {
                return true;
            }
        }
        return false;
    }
}

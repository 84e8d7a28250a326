package io.athanor.schema.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Matches the parts of two tables: those of equal structure and name, then those of which one has no name. */
final class PartComparison {

    private final List<TablePart> dropped;
    private final List<TablePart> added;

    PartComparison(List<TablePart> before, List<TablePart> after) {
        this.dropped = new ArrayList<>(before);
        this.added = new ArrayList<>(after);
        match((old, wanted) -> old.name() != null && old.name().equals(wanted.name()));
        match((old, wanted) -> old.name() == null || wanted.name() == null);
    }

    private void match(BiPredicate<TablePart, TablePart> names) {
        for (TablePart old : List.copyOf(dropped)) {
            for (TablePart wanted : added) {
                if (old.structure().equals(wanted.structure()) && names.test(old, wanted)) {
                    dropped.remove(old);
                    added.remove(wanted);
                    break;
                }
            }
        }
    }

    /** What only the first table has. */
    List<TablePart> dropped() {
        return dropped;
    }

    /** What only the second table has. */
    List<TablePart> added() {
        return added;
    }
}

package io.athanor.schema.diff;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.RebuildTable;
import io.athanor.schema.SchemaException;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Table;
import java.util.List;

/**
 * A table that is there before and after, with all that differs.
 *
 * @param before the table as it was
 * @param after the table as it is to be
 * @param changes all that differs
 * @param triggers the statements that create its triggers, as far as the database told them
 */
record TablePair(Table before, Table after, List<SchemaChange> changes, List<String> triggers) {

    TablePair reversed() {
        return new TablePair(
                after, before, changes.stream().map(SchemaChange::reversed).toList(), triggers);
    }

    /** Whether one of the changes needs a copy of the table. */
    boolean isRebuilt(SchemaFacet facet, List<SchemaChange> wanted) {
        return wanted.stream().filter(changes::contains).anyMatch(change -> !isMade(facet, change));
    }

    private static boolean isMade(SchemaFacet facet, SchemaChange change) {
        boolean numbering = change instanceof ColumnDifference.Change difference
                && difference.property() == ColumnProperty.NUMBERING;
        return !numbering && change.statements(facet).stream().allMatch(facet::alters);
    }

    /**
     * The copy of the table that makes all of the changes.
     *
     * @throws SchemaException if not all of them are wanted
     */
    DdlStatement rebuild(List<SchemaChange> wanted) {
        List<SchemaChange> missing =
                changes.stream().filter(change -> !wanted.contains(change)).toList();
        if (!missing.isEmpty()) {
            throw new SchemaException("table " + after.fullName() + " has to be rebuilt, which makes all its changes;"
                    + " " + missing + " cannot be left out");
        }
        return new RebuildTable(before, after, triggers);
    }
}

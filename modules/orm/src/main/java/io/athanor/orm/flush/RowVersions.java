package io.athanor.orm.flush;

import io.athanor.orm.error.StaleDataException;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Predicate;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of one class's rows in one flush: which one a statement demands, and which one it writes. */
final class RowVersions {

    private static final Logger LOGGER = System.getLogger("io.athanor.orm.flush");

    private final FlushContext context;
    private final TableStatements statements;
    private final MappedVersion version;

    private RowVersions(FlushContext context, TableStatements statements, MappedVersion version) {
        this.context = context;
        this.statements = statements;
        this.version = version;
    }

    /** The versions of a class's rows, or null if it has none. */
    static @Nullable RowVersions of(FlushContext context, TableStatements statements, @Nullable MappedVersion version) {
        return version == null ? null : new RowVersions(context, statements, version);
    }

    /** Sees to it that the version of each row that exists is known. */
    void learn(List<RowAction> actions) {
        if (!context.checksRowCounts() && statements.isFirstUnchecked()) {
            LOGGER.log(
                    Logger.Level.WARNING,
                    "The versions of {0} cannot be verified: the session does not check row counts"
                            + " (NO_ROW_COUNT_CHECK), so a row that somebody else changed meanwhile goes unnoticed.",
                    actions.get(0).mapper.name());
        }
        FormerValues.learn(context, List.of(version.column()), actions);
        for (RowAction action : actions) {
            if (!action.isInsert() && expected(action) == EntityState.UNKNOWN) {
                throw new StaleDataException("The row of " + action.state + " in table \""
                        + action.mapper.table().name() + "\" is gone: somebody else deleted it, and its version with"
                        + " it. Roll back, and load the object again.");
            }
        }
    }

    /** The version that a row must have to be found, null if it has none. */
    @Nullable Object expected(RowAction action) {
        return action.rowVersion(version);
    }

    /** The criterion that a row has the version by which it is to be found. */
    Predicate criterion(RowAction action, Table table) {
        ColumnClause<?> column = version.column().in(table);
        Object expected = expected(action);
        return expected == null ? column.isNull() : TableStatements.equal(column, expected);
    }

    /** Gives a row that is about to be inserted its version. */
    void begin(RowAction action) {
        version.begin(action.entity);
    }

    /**
     * Gives a row that is about to be updated its next version, and adds the column to those that are written; not
     * where the program has set one.
     */
    void advance(RowAction action, BitSet columns) {
        if (!columns.isEmpty()) {
            touch(action, columns);
        }
    }

    /** The same, though nothing else of the table is written. */
    void touch(RowAction action, BitSet columns) {
        Object current = expected(action);
        action.expect(current);
        int slot = version.column().slot();
        if (version.isMadeByFlush() && (!columns.get(slot) || action.replaced() != null)) {
            version.column().set(action.entity, version.next(current));
            columns.set(slot);
        }
    }

    /** Takes note that a row has the version that its object has. */
    void written(List<RowAction> actions) {
        for (RowAction action : actions) {
            action.expect(version.column().get(action.entity));
        }
    }

    /** The rows that have no version yet, taken out of a list of others. */
    List<RowAction> withoutVersion(List<RowAction> actions) {
        List<RowAction> without = new ArrayList<>(0);
        for (RowAction action : actions) {
            if (expected(action) == null) {
                without.add(action);
            }
        }
        return without;
    }

    /** What a statement demanded of a row that it did not find. */
    String missed(RowAction action) {
        return " with the version " + expected(action);
    }
}

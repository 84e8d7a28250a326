package io.athanor.sql.compiler;

import io.athanor.sql.Assignment;
import io.athanor.sql.Expression;
import io.athanor.sql.Merge;
import io.athanor.sql.MergeAction;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;
import java.util.List;
import java.util.Set;

/** Writes MERGE. */
abstract class MergeCompiler extends DmlCompiler {

    MergeCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitMerge(Merge merge) {
        noteChanged(merge.table());
        write("MERGE INTO ");
        writeTableName(merge.table());
        write(" USING ");
        write(merge.source());
        write(" ON (");
        enclose(Set.of(merge.table(), merge.source()), () -> {
            writeCondition(merge.on());
            write(")");
            merge.actions().forEach(this::write);
        });
    }

    @Override
    public void visitMergeAction(MergeAction action) {
        Expression<Boolean> condition = action.condition();
        write(action.kind() == MergeAction.Kind.INSERT ? " WHEN NOT MATCHED" : " WHEN MATCHED");
        if (condition != null) {
            write(" AND ");
            writeCondition(condition);
        }
        write(" THEN ");
        writeMergeAction(action);
    }

    /** Writes what stands behind THEN. */
    protected final void writeMergeAction(MergeAction action) {
        switch (action.kind()) {
            case DELETE -> write("DELETE");
            case UPDATE -> {
                write("UPDATE SET ");
                writeMergeAssignments(action.assignments());
            }
            case INSERT -> {
                write("INSERT");
                writeColumnNames(columnsOf(action.assignments()));
                write(" VALUES (");
                writeRow(action.assignments());
                write(")");
            }
        }
    }

    private void writeMergeAssignments(List<Assignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            write(i == 0 ? "" : ", ");
            writeColumnOnly(assignments.get(i).column());
            write(" = ");
            write(assignments.get(i).value());
        }
    }
}

package io.athanor.sql.compiler;

import io.athanor.sql.Alias;
import io.athanor.sql.Assignment;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Conflict;
import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.Excluded;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Insert;
import io.athanor.sql.Join;
import io.athanor.sql.Label;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.NextValue;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.TargetAssignment;
import io.athanor.sql.TextStatement;
import io.athanor.sql.TupleExpression;
import io.athanor.sql.Update;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.SqlWrapping;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes INSERT, UPDATE and DELETE. */
abstract class DmlCompiler extends WithCompiler {

    DmlCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitInsert(Insert given) {
        Insert insert = given.withDefaults(this::isWrittenDefault);
        noteChanged(insert.table());
        write("INSERT ");
        writePrefixes(insert.prefixes());
        write("INTO ");
        writeTableName(insert.table());
        QueryExpression query = insert.query();
        if (query != null) {
            writeColumnNames(insert.queryColumns());
            write(" ");
            writePendingWith();
            writeInsertedQuery(insert, query);
        } else if (insert.rows().get(0).isEmpty()) {
            writeDefaultValues(insert);
        } else {
            writeColumnNames(columnsOf(insert.rows().get(0)));
            write(" VALUES ");
            if (insert.rows().size() > 1) {
                checkSeveralRows();
            }
            for (int i = 0; i < insert.rows().size(); i++) {
                write(i == 0 ? "(" : ", (");
                writeRow(insert.rows().get(i));
                write(")");
            }
        }
        Conflict conflict = insert.conflict();
        if (conflict != null) {
            writeConflict(insert, conflict);
        }
        checkReturned(given.table(), given.returning());
        writeReturning(returnedBy(given));
    }

    /** Whether a column's default is told to the database: the number of a sequence only where it comes from one. */
    protected final boolean isWrittenDefault(Expression<?> value) {
        return !(value instanceof NextValue next) || numbersBy(next);
    }

    /** Whether a column that was defined with a sequence has its numbers. */
    protected boolean numbersBy(NextValue sequence) {
        return false;
    }

    /** Refuses several rows in one INSERT if the dialect has no such form. */
    protected void checkSeveralRows() {}

    static List<ColumnClause<?>> columnsOf(List<Assignment> row) {
        List<ColumnClause<?>> columns = new ArrayList<>(row.size());
        row.forEach(assignment -> columns.add(assignment.column()));
        return columns;
    }

    final void writeColumnNames(List<? extends ColumnClause<?>> columns) {
        write(" (");
        for (int i = 0; i < columns.size(); i++) {
            write(i == 0 ? "" : ", ");
            writeColumnOnly(columns.get(i));
        }
        write(")");
    }

    /** Writes the query whose rows are inserted. */
    protected void writeInsertedQuery(Insert insert, QueryExpression query) {
        // Its columns have no names to tell apart: it stands as a query in an expression does.
        enclose(Set.of(), () -> inRow(() -> write(query)));
    }

    final void writeRow(List<Assignment> row) {
        enclose(
                Set.of(),
                () -> inRow(() -> {
                    for (int i = 0; i < row.size(); i++) {
                        write(i == 0 ? "" : ", ");
                        writeAssigned(row.get(i));
                    }
                }));
    }

    /** Writes what an INSERT of a row of defaults says behind the table. */
    protected void writeDefaultValues(Insert insert) {
        write(" DEFAULT VALUES");
    }

    /** What an INSERT returns: what it was asked for, and nothing by itself. */
    private List<Expression<?>> returnedBy(Insert insert) {
        if (!insert.returning().isEmpty()) {
            return insert.returning();
        }
        return returnsRowsOfInsert() ? insert.returnedDefaults() : List.of();
    }

    /** Whether INSERT has RETURNING. */
    protected boolean returnsRowsOfInsert() {
        return true;
    }

    /** Writes what is done about a row that is there already. */
    protected void writeConflict(Insert insert, Conflict conflict) {
        write(" ON CONFLICT");
        String constraint = conflict.constraint();
        if (constraint != null) {
            write(" ON CONSTRAINT ");
            writeName(insert.table().constraintName(constraint, maximumNameLength()));
        } else if (!conflict.target().isEmpty()) {
            writeColumnNames(conflict.target());
            withoutQualifiers(() -> writeCriteria(" WHERE ", conflict.targetWhere()));
        }
        if (conflict.isIgnored()) {
            write(" DO NOTHING");
            return;
        }
        write(" DO UPDATE SET ");
        writeConflictAssignments(insert, conflict);
        enclose(Set.of(insert.table()), () -> writeCriteria(" WHERE ", conflict.where()));
    }

    /** Writes what a row gets that is there already. */
    protected final void writeConflictAssignments(Insert insert, Conflict conflict) {
        enclose(Set.of(insert.table()), () -> {
            for (int i = 0; i < conflict.assignments().size(); i++) {
                Assignment assignment = conflict.assignments().get(i);
                write(i == 0 ? "" : ", ");
                writeColumnOnly(assignment.column());
                write(" = ");
                write(assignment.value());
            }
        });
    }

    @Override
    public void visitConflict(Conflict conflict) {
        throw new IllegalStateException("what is done about a conflict is a part of INSERT");
    }

    @Override
    public void visitExcluded(Excluded<?> excluded) {
        write("excluded.");
        writeColumnOnly(excluded.column());
    }

    @Override
    public void visitUpdate(Update given) {
        Update update = given.withDefaults(this::isWrittenDefault);
        List<FromClause> others = otherTables(update);
        Set<FromClause> known = new LinkedHashSet<>(FromFinder.membersOf(others));
        known.add(update.target());
        noteChanged(update.table());
        if (updatesTableList()) {
            others.forEach(this::noteChanged);
        }
        warnOfProducts("UPDATE", changedClauses(update, known), update.where());
        write("UPDATE ");
        withHints(update.hints(), () -> {
            writePrefixes(update.prefixes());
            writeUpdatedTables(update, others);
        });
        write(" SET ");
        enclose(known, () -> {
            writeAssignments(update, !others.isEmpty());
            if (!others.isEmpty() && !updatesTableList()) {
                write(" FROM ");
                write(others, ", ");
            }
            writeCriteria(" WHERE ", criteriaOf(update));
        });
        checkReturned(update.target(), update.returning());
        writeReturning(update.returning());
    }

    /** What an UPDATE changes and reads, its join as a whole. */
    private static List<FromClause> changedClauses(Update update, Set<FromClause> known) {
        List<FromClause> clauses = new ArrayList<>(known);
        Join join = update.join();
        if (join != null) {
            clauses.removeAll(FromFinder.membersOf(List.of(join)));
            clauses.add(join);
        }
        return clauses;
    }

    /** The tables beside the updated one that its values and criteria name. */
    private List<FromClause> otherTables(Update update) {
        Set<FromClause> all = new LinkedHashSet<>();
        Join join = update.join();
        if (join != null) {
            all.addAll(FromFinder.membersOf(List.of(join)));
            all.removeIf(clause -> clause instanceof Join);
        }
        List<Element> parts = new ArrayList<>();
        update.assignments().forEach(assignment -> {
            if (update.target() == update.table()) {
                parts.add(assignment.column());
            }
            parts.add(assignment.value());
        });
        update.otherAssignments().forEach(assignment -> {
            parts.add(assignment.column());
            parts.add(assignment.value());
        });
        parts.addAll(update.targets());
        all.addAll(FromFinder.in(parts));
        all.addAll(FromFinder.in(update.where()));
        all.remove(update.target());
        return new ArrayList<>(all);
    }

    private List<Expression<Boolean>> criteriaOf(Update update) {
        Join join = update.join();
        if (join == null || updatesTableList()) {
            return update.where();
        }
        List<Expression<Boolean>> all = new ArrayList<>();
        addConditions(join, all);
        all.addAll(update.where());
        return all;
    }

    private void addConditions(FromClause clause, List<Expression<Boolean>> conditions) {
        if (clause instanceof Join join) {
            if (join.kind() != Join.Kind.INNER) {
                throw unsupported("UPDATE of an outer join", "only inner joins can be written as FROM and WHERE");
            }
            addConditions(join.left(), conditions);
            addConditions(join.right(), conditions);
            Expression<Boolean> on = join.on();
            if (on != null) {
                conditions.add(on);
            }
        }
    }

    /** Whether UPDATE names all its tables before SET; otherwise the others stand in FROM. */
    protected boolean updatesTableList() {
        return false;
    }

    /** Refuses an UPDATE that sets columns of other tables besides if the dialect has no such form. */
    protected void checkSeveralTables() {
        if (!updatesTableList()) {
            throw unsupported("UPDATE of several tables", "update each table by a statement of its own");
        }
    }

    /** Writes what stands between UPDATE and SET. */
    protected void writeUpdatedTables(Update update, List<FromClause> others) {
        write(update.target());
    }

    private void writeAssignments(Update update, boolean severalTables) {
        List<Assignment> all = update.assignments();
        if (!update.otherAssignments().isEmpty()) {
            checkSeveralTables();
            all = new ArrayList<>(all);
            all.addAll(update.otherAssignments());
        }
        List<Assignment> assignments = all;
        inRow(() -> {
            for (int i = 0; i < assignments.size(); i++) {
                Assignment assignment = assignments.get(i);
                write(i == 0 ? "" : ", ");
                if (severalTables && (updatesTableList() || assignment.column().table() != update.table())) {
                    boolean renamed = update.target() != update.table()
                            && update.assignments().contains(assignment);
                    write(renamed ? update.target().c(assignment.column()) : assignment.column());
                } else {
                    writeColumnOnly(assignment.column());
                }
                write("=");
                writeAssigned(assignment);
            }
        });
        String separator = assignments.isEmpty() ? "" : ", ";
        for (TargetAssignment assignment : update.targets()) {
            write(separator);
            separator = ", ";
            write(assignment);
        }
    }

    @Override
    public void visitTargetAssignment(TargetAssignment assignment) {
        if (assignment.target() instanceof TupleExpression) {
            checkRowAssignment();
        }
        withoutQualifiers(() -> write(assignment.target()));
        write("=");
        write(assignment.value());
    }

    /** Refuses the assignment of a query's row to several columns if the dialect has no such form. */
    protected void checkRowAssignment() {}

    @Override
    public void visitDelete(Delete delete) {
        Set<FromClause> others = new LinkedHashSet<>(FromFinder.in(delete.where()));
        others.remove(delete.target());
        Set<FromClause> known = new LinkedHashSet<>(others);
        known.add(delete.target());
        noteChanged(delete.table());
        warnOfProducts("DELETE", new ArrayList<>(known), delete.where());
        write("DELETE ");
        writePrefixes(delete.prefixes());
        write("FROM ");
        withHints(delete.hints(), () -> writeDeletedTable(delete));
        enclose(known, () -> {
            if (!others.isEmpty() || delete.target() != delete.table() && repeatsDeletedTable()) {
                writeDeleteUsing(delete, new ArrayList<>(others));
            }
            writeCriteria(" WHERE ", delete.where());
        });
        checkReturned(delete.target(), delete.returning());
        writeReturning(delete.returning());
    }

    /** Whether a DELETE from an alias says the table behind USING. */
    protected boolean repeatsDeletedTable() {
        return false;
    }

    private void writeDeletedTable(Delete delete) {
        if (delete.target() instanceof Alias alias && repeatsDeletedTable()) {
            writeName(nameOf(alias));
        } else {
            write(delete.target());
        }
    }

    /** Writes the other tables that a DELETE's criteria name. */
    protected void writeDeleteUsing(Delete delete, List<FromClause> others) {
        write(" USING ");
        write(others, ", ");
    }

    private void checkReturned(FromClause changed, List<Expression<?>> returning) {
        if (returning.isEmpty() || returnsOtherTables()) {
            return;
        }
        for (FromClause clause : FromFinder.in(returning)) {
            if (clause != changed) {
                throw unsupported(
                        "RETURNING of the columns of " + nameOf(clause),
                        "the rows of " + nameOf(changed) + " result in its own columns only; select the others");
            }
        }
    }

    /** Whether RETURNING may name the columns of the other tables of the statement. */
    protected boolean returnsOtherTables() {
        return true;
    }

    /** Writes what each changed row results in. */
    protected void writeReturning(List<Expression<?>> returning) {
        if (returning.isEmpty()) {
            return;
        }
        write(" RETURNING ");
        ColumnNamer namer = new ColumnNamer(this, LabelStyle.PLAIN, Place.STATEMENT);
        boolean whole = isWholeStatement();
        enclose(Set.of(), () -> {
            for (int i = 0; i < returning.size(); i++) {
                Expression<?> expression = returning.get(i);
                write(i == 0 ? "" : ", ");
                SqlWrapping around = whole ? aroundResult(expression) : SqlWrapping.NONE;
                String label = wrappedLabel(expression, namer.label(expression), around);
                write(around.before());
                writeReturned(expression);
                write(around.behind());
                if (label != null) {
                    write(" AS ");
                    writeName(label);
                }
            }
        });
        if (isWholeStatement()) {
            for (Expression<?> expression : returning) {
                addResultColumn(expression.defaultName(), expression);
            }
        }
    }

    /** Writes expressions behind RETURNING and the out parameters that take their values. */
    protected final void writeReturnedInto(List<Expression<?>> returning) {
        write(" RETURNING ");
        enclose(Set.of(), () -> {
            for (int i = 0; i < returning.size(); i++) {
                SqlWrapping around = aroundResult(returning.get(i));
                write(i == 0 ? "" : ", ");
                write(around.before());
                write(returning.get(i));
                write(around.behind());
            }
        });
        write(" INTO ");
        for (int i = 0; i < returning.size(); i++) {
            write(i == 0 ? "?" : ", ?");
            addResultColumn(returning.get(i).defaultName(), returning.get(i));
        }
    }

    /** Writes an expression behind RETURNING. */
    protected void writeReturned(Expression<?> expression) {
        write(expression);
    }

    /** The expression without the name that it may have. */
    protected static Expression<?> withoutLabel(Expression<?> expression) {
        return expression instanceof Label<?> label ? label.expression() : expression;
    }

    @Override
    public void visitTextStatement(TextStatement statement) {
        write(statement.text());
        if (isWholeStatement()) {
            for (Expression<?> column : statement.resultColumns()) {
                addResultColumn(column.defaultName(), column);
            }
        }
    }
}

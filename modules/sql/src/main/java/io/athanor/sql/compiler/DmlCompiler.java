package io.athanor.sql.compiler;

import io.athanor.sql.Assignment;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Delete;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.TextStatement;
import io.athanor.sql.Update;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;
import java.util.List;
import java.util.Set;

/** Writes INSERT, UPDATE and DELETE. */
abstract class DmlCompiler extends SelectCompiler {

    DmlCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitInsert(Insert insert) {
        write("INSERT INTO ");
        writeTableName(insert.table());
        List<Assignment> firstRow = insert.rows().get(0);
        if (firstRow.isEmpty()) {
            write(defaultValues(insert));
        } else {
            write(" (");
            for (int i = 0; i < firstRow.size(); i++) {
                write(i == 0 ? "" : ", ");
                writeColumnOnly(firstRow.get(i).column());
            }
            write(") VALUES ");
            for (int i = 0; i < insert.rows().size(); i++) {
                write(i == 0 ? "(" : ", (");
                writeRow(insert.rows().get(i));
                write(")");
            }
        }
        writeReturning(insert.returning());
    }

    private void writeRow(List<Assignment> row) {
        enclose(Set.of(), () -> {
            for (int i = 0; i < row.size(); i++) {
                write(i == 0 ? "" : ", ");
                write(row.get(i).value());
            }
        });
    }

    /** What an INSERT of a row of defaults says behind the table. */
    protected String defaultValues(Insert insert) {
        return " DEFAULT VALUES";
    }

    @Override
    public void visitUpdate(Update update) {
        write("UPDATE ");
        writeTableName(update.table());
        write(" SET ");
        enclose(Set.of(update.table()), () -> {
            for (int i = 0; i < update.assignments().size(); i++) {
                Assignment assignment = update.assignments().get(i);
                write(i == 0 ? "" : ", ");
                writeColumnOnly(assignment.column());
                write("=");
                write(assignment.value());
            }
            writeCriteria(" WHERE ", update.where());
        });
        writeReturning(update.returning());
    }

    @Override
    public void visitDelete(Delete delete) {
        write("DELETE FROM ");
        writeTableName(delete.table());
        enclose(Set.of(delete.table()), () -> writeCriteria(" WHERE ", delete.where()));
        writeReturning(delete.returning());
    }

    /** Writes what each changed row results in. */
    protected void writeReturning(List<Expression<?>> returning) {
        if (returning.isEmpty()) {
            return;
        }
        write(" RETURNING ");
        for (int i = 0; i < returning.size(); i++) {
            Expression<?> expression = returning.get(i);
            write(i == 0 ? "" : ", ");
            writeReturned(expression);
            addResultColumn(expression.defaultName(), expression);
        }
    }

    /** Writes an expression behind RETURNING. */
    protected void writeReturned(Expression<?> expression) {
        write(expression);
    }

    /** Writes a column behind RETURNING without its table. */
    protected final void writeReturnedUnqualified(Expression<?> expression) {
        if (expression instanceof ColumnClause<?>) {
            writeColumnOnly(expression);
        } else {
            write(expression);
        }
    }

    @Override
    public void visitTextStatement(TextStatement statement) {
        write(statement.text());
        for (Expression<?> column : statement.resultColumns()) {
            addResultColumn(column.defaultName(), column);
        }
    }
}

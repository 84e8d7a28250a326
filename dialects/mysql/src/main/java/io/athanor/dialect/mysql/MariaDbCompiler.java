package io.athanor.dialect.mysql;

import io.athanor.sql.BindParameter;
import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.FromClause;
import io.athanor.sql.Insert;
import io.athanor.sql.NextValue;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.RegexpMatch;
import io.athanor.sql.RegexpReplace;
import io.athanor.sql.RowLimit;
import io.athanor.sql.Select;
import io.athanor.sql.Update;
import io.athanor.sql.ValuesQuery;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.TypeSystem;
import java.util.List;

/** Writes MariaDB's SQL. */
final class MariaDbCompiler extends MySqlCompiler {

    MariaDbCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitSelect(Select select) {
        if (isRollup(select.groupBy()) && !select.orderBy().isEmpty()) {
            throw unsupported("ORDER BY of a ROLLUP", "the database refuses it; sort the rows of a subquery");
        }
        super.visitSelect(select);
    }

    /** Documents are text. */
    @Override
    boolean isDocument(Expression<?> operand) {
        return false;
    }

    @Override
    public void visitValuesQuery(ValuesQuery values) {
        writeRowsOfValues(values.rows());
    }

    @Override
    public void visitRegexpMatch(RegexpMatch match) {
        String flags = match.flags();
        if (flags == null) {
            super.visitRegexpMatch(match);
            return;
        }
        write(match.tested());
        write(match.negated() ? " NOT REGEXP " : " REGEXP ");
        writePattern(match.pattern(), flags);
    }

    @Override
    public void visitRegexpReplace(RegexpReplace replacement) {
        String flags = flagsButGlobal(replacement);
        if (flags.isEmpty()) {
            super.visitRegexpReplace(replacement);
            return;
        }
        write("REGEXP_REPLACE(");
        write(replacement.source());
        write(", ");
        writePattern(replacement.pattern(), flags);
        write(", ");
        write(replacement.replacement());
        write(")");
    }

    private void writePattern(Expression<?> pattern, String flags) {
        write("CONCAT('(?', ");
        writeLiteral(flags);
        write(", ')', ");
        write(pattern);
        write(")");
    }

    @Override
    protected void writeDistance(BindParameter<Integer> distance) {
        // The database takes numbers only.
        writeInlined(distance);
    }

    static boolean hasSequences(Dialect dialect) {
        return dialect.version().isAtLeast(10, 3);
    }

    @Override
    protected boolean numbersBy(NextValue sequence) {
        return !sequence.isOptional() && hasSequences(dialect());
    }

    @Override
    public void visitNextValue(NextValue value) {
        if (!dialect().version().isAtLeast(10, 3)) {
            throw unsupported("the next number of a sequence", "the server's version has no sequences");
        }
        write("nextval(");
        writeSequenceName(value, false);
        write(")");
    }

    @Override
    protected void writeLateral() {
        throw unsupported("LATERAL", "the database lacks it; use a scalar subquery for each column");
    }

    @Override
    protected void writeLimit(RowLimit limit) {
        boolean plain = limit.unit() == null || !dialect().version().isAtLeast(10, 6);
        if (limit.unit() == RowLimit.Unit.PERCENT || plain) {
            super.writeLimit(limit);
        } else {
            writeFetch(limit);
        }
    }

    @Override
    boolean castsTo(FloatType<?> type) {
        return type.isDouble() || dialect().version().isAtLeast(10, 4);
    }

    @Override
    boolean hasWindows() {
        return dialect().version().isAtLeast(10, 2);
    }

    @Override
    boolean hasRegexpFunctions() {
        return dialect().version().isAtLeast(10, 0);
    }

    @Override
    boolean hasIntersect(CompoundSelect.Kind kind) {
        boolean all = kind == CompoundSelect.Kind.INTERSECT_ALL || kind == CompoundSelect.Kind.EXCEPT_ALL;
        return dialect().version().isAtLeast(10, all ? 5 : 3);
    }

    @Override
    protected void writeLock(ForUpdate lock) {
        boolean skipping = lock.waiting() == ForUpdate.Wait.SKIP;
        if (lock.waiting() != ForUpdate.Wait.YES && !dialect().version().isAtLeast(10, skipping ? 6 : 3)) {
            throw unsupported("NOWAIT or SKIP LOCKED", "the server's version lacks it; set innodb_lock_wait_timeout");
        }
        write(lock.read() ? " LOCK IN SHARE MODE" : " FOR UPDATE");
        writeLockWait(lock);
    }

    @Override
    protected void checkWithBefore(Element statement) {
        if (!(statement instanceof QueryExpression)) {
            throw unsupported("WITH before UPDATE or DELETE", "put the query into a subquery of the criteria");
        }
    }

    @Override
    boolean hasReturning() {
        return true;
    }

    @Override
    boolean readsWhatItChanges(Element statement) {
        return !(statement instanceof Insert) && dialect().version().isAtLeast(11, 1);
    }

    @Override
    boolean namesNewRow() {
        return false;
    }

    @Override
    public void visitInsert(Insert insert) {
        if (!insert.returning().isEmpty() && !returnsRowsOfInsert()) {
            throw unsupported("RETURNING of INSERT", "the server's version has it for DELETE only");
        }
        super.visitInsert(insert);
    }

    @Override
    protected boolean returnsRowsOfInsert() {
        return dialect().version().isAtLeast(10, 5);
    }

    @Override
    public void visitUpdate(Update update) {
        if (!update.returning().isEmpty()) {
            throw unsupported("RETURNING of UPDATE", "the database has it for INSERT and DELETE only");
        }
        super.visitUpdate(update);
    }

    @Override
    protected void writeDeleteUsing(Delete delete, List<FromClause> others) {
        if (!delete.returning().isEmpty()) {
            throw unsupported("RETURNING of DELETE from several tables", "select the rows beforehand");
        }
        super.writeDeleteUsing(delete, others);
    }
}

package io.athanor.dialect.sqlite;

import io.athanor.sql.Expression;
import io.athanor.sql.Keyword;
import io.athanor.sql.Select;
import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.util.Collections;
import java.util.List;

/** Writes SQLite's SQL. */
final class SqliteCompiler extends SqlCompiler {

    SqliteCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    public void visitKeyword(Keyword<?> keyword) {
        // TRUE and FALSE are no words of versions before 3.23, and mere names for 1 and 0 since.
        write(keyword == Keyword.TRUE ? "1" : keyword == Keyword.FALSE ? "0" : keyword.word());
    }

    @Override
    protected void writeLimit(Select select) {
        Expression<Integer> limit = select.limit();
        Expression<Integer> offset = select.offset();
        if (limit == null && offset == null) {
            return;
        }
        write("\n LIMIT ");
        if (limit == null) {
            write("-1");
        } else {
            write(limit);
        }
        write(" OFFSET ");
        if (offset == null) {
            writeConstant(Types.INTEGER, 0);
        } else {
            write(offset);
        }
    }

    @Override
    protected String rowListPrefix() {
        return "VALUES ";
    }

    @Override
    protected String emptyList(List<SqlType<?>> types, boolean negated) {
        String ones = String.join(", ", Collections.nCopies(types.size(), "1"));
        return "SELECT " + ones + " FROM (SELECT " + ones + ") WHERE 1!=1";
    }

    @Override
    protected void writeReturned(Expression<?> expression) {
        writeReturnedUnqualified(expression);
    }
}

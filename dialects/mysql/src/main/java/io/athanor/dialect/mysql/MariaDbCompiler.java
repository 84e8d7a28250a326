package io.athanor.dialect.mysql;

import io.athanor.sql.Expression;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;

/** Writes MariaDB's SQL. */
final class MariaDbCompiler extends MySqlCompiler {

    MariaDbCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    @Override
    protected void writeReturned(Expression<?> expression) {
        // MariaDB refuses a table's name in front of a column behind RETURNING of INSERT.
        writeReturnedUnqualified(expression);
    }

    @Override
    boolean hasReturning() {
        return true;
    }
}

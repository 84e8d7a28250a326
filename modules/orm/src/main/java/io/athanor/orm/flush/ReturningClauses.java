package io.athanor.orm.flush;

import io.athanor.sql.compiler.SqlConstruct;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;

/**
 * Which statements of a database return the rows that they write.
 *
 * @param byInsert whether INSERT does
 * @param byUpdate whether UPDATE does
 */
record ReturningClauses(boolean byInsert, boolean byUpdate) {

    static ReturningClauses of(Dialect dialect) {
        SqlFacet sql = dialect.facet(SqlFacet.class);
        return new ReturningClauses(
                sql.supports(SqlConstruct.INSERT_RETURNING), sql.supports(SqlConstruct.UPDATE_RETURNING));
    }
}

package io.athanor.orm.load;

import io.athanor.sql.compiler.CompiledSql;

/**
 * A compiled statement that loads objects of one class.
 *
 * @param sql the statement
 * @param plan how its rows are read
 */
record RelatedStatement(CompiledSql sql, LoadPlan plan) {}

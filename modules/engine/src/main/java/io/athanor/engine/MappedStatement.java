package io.athanor.engine;

import io.athanor.sql.Statement;

/**
 * A query together with what its rows are made into; made by {@link RowMapping#applyTo}, which checks that they fit.
 * Immutable.
 *
 * @param <T> what each row is made into
 */
public final class MappedStatement<T> {

    private final Statement statement;
    private final RowMapping<T> mapping;

    MappedStatement(Statement statement, RowMapping<T> mapping) {
        this.statement = statement;
        this.mapping = mapping;
    }

    /** The query. */
    public Statement statement() {
        return statement;
    }

    MappedResult<T> map(Result result) {
        return result.as(mapping);
    }

    @Override
    public String toString() {
        return statement.toString();
    }
}

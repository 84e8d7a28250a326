package io.athanor.compatibility.bed;

import java.sql.SQLException;

/**
 * A suite of {@link EveryBed} whose tests share something on a bed, such as a database with tables.
 *
 * @param <S> what they share, which is closed after the last test
 */
public interface SharedSuite<S extends AutoCloseable> {

    /**
     * Makes what the tests share; called on each bed before its first test.
     *
     * @throws SQLException if the database refuses
     */
    S prepare() throws SQLException;

    /** Takes what the tests share; called before each test, and before the methods that JUnit calls before it. */
    void use(S shared);
}

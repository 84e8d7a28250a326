package io.athanor.engine.spi;

import io.athanor.engine.error.DatabaseException;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a running query, read one by one straight from JDBC. Used by one thread. */
public interface RowCursor extends AutoCloseable {

    /**
     * Moves to the next row; closes the cursor if there is none.
     *
     * @throws DatabaseException if the database cannot go on
     */
    boolean next();

    /** The JDBC result set; read only the current row, by position. */
    ResultSet row();

    /** What is executed. */
    CompiledSql compiled();

    /** The exception to throw for one that reading the current row threw. */
    DatabaseException failure(SQLException e);

    /**
     * The exception to throw for one that reading a value of the current row threw: a driver's, or one that tells that
     * the value is none of the type's.
     *
     * @param place what was read, for people
     * @param codec what read it
     */
    DatabaseException failure(Exception e, String place, Codec<?> codec);

    /** Ends the query. Closing again does nothing. */
    @Override
    void close();
}

package io.athanor.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Carries values of one type to and from a JDBC driver, by the driver's typed calls. Stateless and safe for use by
 * several threads.
 *
 * @param <T> the Java type of the values
 */
public interface Codec<T> {

    /** Binds a value; null binds SQL NULL. */
    void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException;

    /** Reads a value; SQL NULL reads as null. */
    @Nullable T read(ResultSet row, int index) throws SQLException;

    /** Whether values must be shown neither in logs nor in messages. */
    default boolean isSensitive() {
        return false;
    }
}

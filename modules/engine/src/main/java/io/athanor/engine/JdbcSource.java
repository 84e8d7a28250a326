package io.athanor.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where an engine's JDBC connections come from. */
interface JdbcSource {

    /** A new connection. */
    Connection open() throws SQLException;

    /** Whether closing a connection gives it to somebody else. */
    boolean isForeignPool();

    /** A data source, which may be a pool. */
    record OfDataSource(DataSource dataSource) implements JdbcSource {

        @Override
        public Connection open() throws SQLException {
            return dataSource.getConnection();
        }

        @Override
        public boolean isForeignPool() {
            return true;
        }
    }
}

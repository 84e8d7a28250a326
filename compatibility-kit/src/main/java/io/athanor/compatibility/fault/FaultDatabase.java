package io.athanor.compatibility.fault;

import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;

/**
 * A database, and what comes of faults in it.
 *
 * @param database the database
 * @param table what came of each fault
 */
record FaultDatabase(TestDatabase database, FaultTable table) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
        database.close();
        System.out.print(table);
    }
}

package io.athanor.compatibility.engine;

import io.athanor.engine.Connection;
import io.athanor.sql.Sql;

/** What MariaDB's storage engine knows of transactions. */
final class InnoDbTransactions {

    private InnoDbTransactions() {}

    /**
     * Loses a connection, and waits until its transaction belongs to nobody. As long as it belongs to the connection,
     * which the server has yet to clear away, XA COMMIT says that it committed, and leaves the rows as they are.
     */
    static Runnable losing(Connection connection) {
        Object number = connection.execute(Sql.text("SELECT connection_id()")).scalarOne();
        connection.rollback();
        return () -> {
            connection.invalidate();
            while (status(connection).contains(" thread id " + number + ",")) {
                Thread.onSpinWait();
            }
        };
    }

    private static String status(Connection connection) {
        Object status =
                connection.execute(Sql.text("SHOW ENGINE INNODB STATUS")).one().get("Status");
        connection.rollback();
        return String.valueOf(status);
    }
}

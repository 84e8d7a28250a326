package io.athanor.engine;

import io.athanor.engine.error.ConnectionStateException;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.ErrorDetails;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.engine.spi.TwoPhaseCommit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Begins transactions of two phases, and finds and decides those that are prepared. */
final class TwoPhaseRecovery {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.:_-]{1,64}");

    private final Connection connection;
    private final HeldConnection held;
    private final EngineServer server;

    TwoPhaseRecovery(Connection connection, HeldConnection held, EngineServer server) {
        this.connection = connection;
        this.held = held;
        this.server = server;
    }

    static String newId() {
        return "athanor-" + UUID.randomUUID();
    }

    private static void check(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the id of a transaction must be of 1 to 64 letters, digits and . : _ - but is \"" + id + "\"");
        }
    }

    private TwoPhaseCommit statements() {
        return server.facet()
                .twoPhaseCommit()
                .orElseThrow(() -> new ProgrammingException(
                        ErrorCode.NOT_SUPPORTED,
                        new ErrorDetails(
                                server.dialect().name() + " cannot prepare transactions for a commit in two phases",
                                null,
                                null,
                                null)));
    }

    TwoPhaseTransaction begin(String id, TransactionControl control) {
        check(id);
        TwoPhaseCommit statements = statements();
        TwoPhaseTransaction transaction = new TwoPhaseTransaction(connection, control, statements, id);
        control.beginTwoPhase(transaction);
        if (!connection.inTransaction()) {
            throw new ConnectionStateException(
                    "a transaction of two phases cannot begin at the isolation level AUTOCOMMIT");
        }
        boolean success = false;
        try {
            transaction.begin();
            success = true;
        } finally {
            if (!success) {
                control.rollbackByDriver();
            }
        }
        return transaction;
    }

    List<String> prepared() {
        requireNoTransaction();
        TwoPhaseCommit statements = statements();
        List<String> ids = new ArrayList<>();
        observed(statements.recoverQuery(), true, statement -> {
            try (ResultSet rows = statement.executeQuery(statements.recoverQuery())) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<@Nullable Object> row = new ArrayList<>(columns);
                    for (int i = 1; i <= columns; i++) {
                        row.add(rows.getObject(i));
                    }
                    String id = statements.recoveredId(row);
                    if (id != null) {
                        ids.add(id);
                    }
                }
            }
        });
        return ids;
    }

    void decide(String id, boolean commit) {
        requireNoTransaction();
        check(id);
        TwoPhaseCommit statements = statements();
        String decision = commit ? statements.commitPrepared(id) : statements.rollbackPrepared(id);
        observed(decision, true, statement -> statement.execute(decision));
    }

    /** Sends what decides the transaction that is prepared on the connection itself. */
    void send(String decision) {
        observed(decision, statements().decidesInAutocommit(), statement -> statement.execute(decision));
    }

    private void requireNoTransaction() {
        if (connection.inTransaction()) {
            throw new ConnectionStateException(
                    "prepared transactions are listed and decided outside transactions: commit() or rollback() first");
        }
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    private void observed(String text, boolean autocommit, Work work) {
        new RawStatements(connection).observed(text, SentValues.NONE, jdbc -> {
            if (autocommit) {
                jdbc.setAutoCommit(true);
            }
            try (Statement statement = jdbc.createStatement()) {
                work.on(statement);
            } finally {
                restore(autocommit, jdbc);
            }
        });
    }

    /** Failing to restore must not hide why the statement failed; a broken connection is found out anyway. */
    private void restore(boolean autocommit, java.sql.Connection jdbc) {
        if (!autocommit) {
            return;
        }
        try {
            jdbc.setAutoCommit(false);
        } catch (SQLException e) {
            DatabaseException failure = held.translate(e);
            held.drop(failure);
        }
    }
}

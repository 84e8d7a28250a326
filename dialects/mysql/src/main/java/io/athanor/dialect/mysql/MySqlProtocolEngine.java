package io.athanor.dialect.mysql;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.TwoPhaseCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

/** What MySQL and MariaDB have in common behind their drivers. */
abstract class MySqlProtocolEngine implements EngineFacet {

    @Override
    public Set<String> harmlessUrlOptions() {
        return MySqlTargets.HARMLESS_OPTIONS;
    }

    @Override
    public ErrorClassification classify(SQLException e) {
        return MySqlErrors.classify(e, tellsTableOfKey());
    }

    /** Whether the server tells a key with its table in front of it. */
    boolean tellsTableOfKey() {
        return false;
    }

    /** Strings are aggregated up to the greatest packet, where the server would cut them without an error. */
    @Override
    public void initialize(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION group_concat_max_len = 4294967295");
        }
    }

    @Override
    public String reason(SQLException e, boolean hideValues) {
        return MySqlErrors.reason(e, hideValues);
    }

    @Override
    public Optional<TwoPhaseCommit> twoPhaseCommit() {
        return Optional.of(new XaTransactions());
    }

    @Override
    public boolean executesWhileFetching(Connection connection) throws SQLException {
        return MySqlTargets.fetchSize(connection, 1) == 1;
    }

    @Override
    public int driverFetchSize(Connection connection, int rows) throws SQLException {
        return MySqlTargets.fetchSize(connection, rows);
    }
}

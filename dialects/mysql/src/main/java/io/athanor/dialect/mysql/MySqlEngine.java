package io.athanor.dialect.mysql;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.EngineUrlException;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.engine.spi.MultiRowKeys;
import io.athanor.engine.spi.TwoPhaseCommit;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MySQL through its own driver.
 *
 * <p>Rows are inserted by INSERT .. VALUES. The number of rows is known beforehand, so that the server numbers them
 * without gaps, and the driver tells a key for each.
 */
final class MySqlEngine implements EngineFacet {

    private final Dialect dialect;

    MySqlEngine(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<JdbcTarget> targets(EngineUrl url) {
        if (url.driver().isPresent()) {
            throw new EngineUrlException(
                    "MySQL is reached through its own driver only; for MariaDB use mariadb://: " + url);
        }
        return List.of(MySqlTargets.connectorJ(url));
    }

    @Override
    public Set<String> harmlessUrlOptions() {
        return MySqlTargets.HARMLESS_OPTIONS;
    }

    @Override
    public Dialect serverDialect(Connection connection) throws SQLException {
        return MySqlVersion.dialect(connection, dialect, new MariaDbDialect());
    }

    @Override
    public ErrorClassification classify(SQLException e) {
        return MySqlErrors.classify(e);
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
    public int driverFetchSize(Connection connection, int rows) throws SQLException {
        return MySqlTargets.fetchSize(connection, rows);
    }

    @Override
    public GeneratedKeys generatedKeys() {
        return MultiRowKeys.fromDriver(MySqlTargets.MOST_ROWS, MySqlTargets.MOST_PARAMETERS);
    }
}

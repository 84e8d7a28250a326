package io.athanor.dialect.mysql;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.engine.spi.TwoPhaseCommit;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** MariaDB through its own driver or, if that is not on the path or not wanted, MySQL's. */
final class MariaDbEngine implements EngineFacet {

    private final Dialect dialect;
    private final GeneratedKeys keys;

    MariaDbEngine(Dialect dialect) {
        this.dialect = dialect;
        this.keys = new MariaDbKeys(dialect.version());
    }

    @Override
    public List<JdbcTarget> targets(EngineUrl url) {
        if (url.jdbcUrl().isPresent()) {
            return List.of(MySqlTargets.mariaDb(url));
        }
        return switch (url.driver().orElse("")) {
            case "mysql" -> List.of(MySqlTargets.connectorJ(url));
            case "mariadb" -> List.of(MySqlTargets.mariaDb(url));
            default -> List.of(MySqlTargets.mariaDb(url), MySqlTargets.connectorJ(url));
        };
    }

    @Override
    public Set<String> harmlessUrlOptions() {
        return MySqlTargets.HARMLESS_OPTIONS;
    }

    @Override
    public Dialect serverDialect(Connection connection) throws SQLException {
        return MySqlVersion.dialect(connection, new MySqlDialect(), dialect);
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
        return keys;
    }
}

package io.athanor.dialect.mysql;

import io.athanor.engine.EngineUrl;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** MariaDB through its own driver or, if that is not on the path or not wanted, MySQL's. */
final class MariaDbEngine extends MySqlProtocolEngine {

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
    public Dialect serverDialect(Connection connection) throws SQLException {
        return MySqlVersion.dialect(connection, new MySqlDialect(), dialect);
    }

    @Override
    public GeneratedKeys generatedKeys() {
        return keys;
    }
}

package io.athanor.dialect.mysql;

import io.athanor.engine.EngineUrl;
import io.athanor.engine.EngineUrlException;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * MySQL through its own driver.
 *
 * <p>Rows are inserted by INSERT .. VALUES. The number of rows is known beforehand, so that the server numbers them one
 * after another, in the steps that the session counts by.
 */
final class MySqlEngine extends MySqlProtocolEngine {

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
    boolean tellsTableOfKey() {
        return dialect.version().isAtLeast(8, 0, 19);
    }

    @Override
    public Dialect serverDialect(Connection connection) throws SQLException {
        return MySqlVersion.dialect(connection, dialect, new MariaDbDialect());
    }

    @Override
    public GeneratedKeys generatedKeys() {
        return new InterleavedKeys();
    }
}

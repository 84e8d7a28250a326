package io.athanor.compatibility.acme;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.engine.spi.MultiRowKeys;
import io.athanor.engine.spi.StandardErrors;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The database through the driver that speaks its protocol. */
final class AcmeEngine implements EngineFacet {

    private final Dialect dialect;

    AcmeEngine(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<JdbcTarget> targets(EngineUrl url) {
        String jdbc = "jdbc:postgresql://" + url.host().orElse("localhost") + ":"
                + url.port().orElse(5432) + "/" + url.database().orElse("");
        Map<String, String> properties = Map.of("user", url.username().orElse(""));
        return List.of(new JdbcTarget("org.postgresql.Driver", "org.postgresql:postgresql", jdbc, properties));
    }

    @Override
    public Dialect serverDialect(Connection connection) throws SQLException {
        return dialect.forVersion(ServerVersion.parse(connection.getMetaData().getDatabaseProductVersion()));
    }

    @Override
    public ErrorClassification classify(SQLException e) {
        return ErrorClassification.of(StandardErrors.of(e));
    }

    @Override
    public boolean failedStatementAbortsTransaction() {
        return true;
    }

    @Override
    public GeneratedKeys generatedKeys() {
        return MultiRowKeys.returningInOrder(100, 1000);
    }
}

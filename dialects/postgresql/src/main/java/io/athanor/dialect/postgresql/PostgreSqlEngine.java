package io.athanor.dialect.postgresql;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.spi.CallStyle;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.engine.spi.MultiRowKeys;
import io.athanor.engine.spi.TwoPhaseCommit;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PostgreSQL through its own driver.
 *
 * <p>Rows are inserted by INSERT .. VALUES .. RETURNING. The executor takes the rows from the VALUES list one after
 * another, computes the defaults of each, inserts it and returns it before it takes the next, so that what is returned
 * is in the order of the list.
 */
final class PostgreSqlEngine implements EngineFacet {

    private static final String DRIVER = "org.postgresql.Driver";
    private static final String COORDINATES = "org.postgresql:postgresql";

    /** The protocol counts parameters by two bytes. */
    private static final int MOST_PARAMETERS = 65535;

    private static final int MOST_ROWS = 1000;

    private final Dialect dialect;

    PostgreSqlEngine(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<JdbcTarget> targets(EngineUrl url) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (url.jdbcUrl().isPresent()) {
            return List.of(new JdbcTarget(DRIVER, COORDINATES, url.jdbcUrl().get(), properties));
        }
        url.options().forEach((name, values) -> properties.put(name, values.get(values.size() - 1)));
        url.username().ifPresent(user -> properties.put("user", user));
        url.password().ifPresent(password -> properties.put("password", password));
        String host = url.host().orElse("localhost");
        String address = (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":"
                + url.port().orElse(5432);
        String database = URLEncoder.encode(url.database().orElse(""), StandardCharsets.UTF_8)
                .replace("+", "%20");
        String jdbc = "jdbc:postgresql://" + address + "/" + database;
        return List.of(new JdbcTarget(DRIVER, COORDINATES, jdbc, properties));
    }

    @Override
    public Set<String> harmlessUrlOptions() {
        return Set.of("sspiserviceclass");
    }

    @Override
    public Dialect serverDialect(Connection connection) throws SQLException {
        return dialect.forVersion(ServerVersion.parse(connection.getMetaData().getDatabaseProductVersion()));
    }

    @Override
    public ErrorClassification classify(SQLException e) {
        return PostgreSqlErrors.classify(e);
    }

    @Override
    public String reason(SQLException e, boolean hideValues) {
        return PostgreSqlErrors.reason(e, hideValues);
    }

    @Override
    public boolean failedStatementAbortsTransaction() {
        return true;
    }

    @Override
    public Optional<TwoPhaseCommit> twoPhaseCommit() {
        return Optional.of(new PreparedTransactions());
    }

    @Override
    public CallStyle callStyle() {
        return CallStyle.ROW_OF_OUT_PARAMETERS;
    }

    @Override
    public boolean fetchesOnlyInTransactions() {
        return true;
    }

    @Override
    public GeneratedKeys generatedKeys() {
        return MultiRowKeys.returningInOrder(MOST_ROWS, MOST_PARAMETERS);
    }
}

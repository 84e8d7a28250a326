package io.athanor.dialect.oracle;

import io.athanor.engine.EngineFacet;
import io.athanor.engine.EngineUrl;
import io.athanor.engine.IsolationLevel;
import io.athanor.engine.spi.ErrorClassification;
import io.athanor.engine.spi.GeneratedKeys;
import io.athanor.engine.spi.JdbcTarget;
import io.athanor.engine.spi.RowByRowKeys;
import io.athanor.engine.spi.TwoPhaseCommit;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Oracle through its thin driver, which does not tell generated keys of batches: rows that get keys are inserted one by
 * one.
 */
final class OracleEngine implements EngineFacet {

    private static final String DRIVER = "oracle.jdbc.OracleDriver";
    private static final String COORDINATES = "com.oracle.database.jdbc:ojdbc17";

    private final Dialect dialect;

    OracleEngine(Dialect dialect) {
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
        // A service may be given as the database or, as SQLAlchemy does, by an option; a SID only by an option.
        String service = properties.remove("service_name");
        String sid = properties.remove("sid");
        String host = url.host().orElse("localhost");
        String address = (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":"
                + url.port().orElse(1521);
        String name = service == null ? url.database().orElse("") : service;
        String jdbc = sid == null
                ? "jdbc:oracle:thin:@//" + address + "/" + name
                : "jdbc:oracle:thin:@" + address + ":" + sid;
        return List.of(new JdbcTarget(DRIVER, COORDINATES, jdbc, properties));
    }

    @Override
    public Dialect serverDialect(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        return dialect.forVersion(
                ServerVersion.of(metadata.getDatabaseMajorVersion(), metadata.getDatabaseMinorVersion()));
    }

    @Override
    public ErrorClassification classify(SQLException e) {
        return OracleErrors.classify(e);
    }

    @Override
    public String reason(SQLException e, boolean hideValues) {
        return OracleErrors.reason(e, hideValues);
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.of(IsolationLevel.AUTOCOMMIT, IsolationLevel.READ_COMMITTED, IsolationLevel.SERIALIZABLE);
    }

    @Override
    public boolean releasesSavepoints() {
        return false;
    }

    @Override
    public Optional<TwoPhaseCommit> twoPhaseCommit() {
        return Optional.of(new XaCalls());
    }

    @Override
    public GeneratedKeys generatedKeys() {
        return RowByRowKeys.fromDriverByName();
    }
}

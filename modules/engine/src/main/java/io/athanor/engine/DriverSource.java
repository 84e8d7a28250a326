package io.athanor.engine;

import io.athanor.engine.error.MissingDriverException;
import io.athanor.engine.spi.JdbcTarget;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a JDBC driver. The driver is asked directly, since {@link DriverManager} tells the URL in its messages
 * and logs.
 */
final class DriverSource implements JdbcSource {

    private final String dialect;
    private final List<JdbcTarget> targets;
    private final Map<String, String> extraProperties;
    private final @Nullable Supplier<Credentials> credentials;
    private volatile @Nullable Found found;

    DriverSource(String dialect, List<JdbcTarget> targets, EngineSettings settings) {
        this.dialect = dialect;
        this.targets = targets;
        this.extraProperties = Map.copyOf(settings.driverProperties);
        this.credentials = settings.credentials;
    }

    @Override
    public Connection open() throws SQLException {
        Found target = found;
        if (target == null) {
            target = find();
            found = target;
        }
        Properties properties = new Properties();
        target.target.properties().forEach(properties::setProperty);
        extraProperties.forEach(properties::setProperty);
        if (credentials != null) {
            Credentials current = credentials.get();
            properties.setProperty("user", current.username());
            properties.setProperty("password", current.password());
        }
        Connection connection = target.driver.connect(target.target.url(), properties);
        if (connection == null) {
            throw new SQLException("the driver " + target.target.driverClass() + " does not take the URL", "08001");
        }
        return connection;
    }

    @Override
    public boolean isForeignPool() {
        return false;
    }

    private Found find() {
        for (JdbcTarget target : targets) {
            Driver driver = driver(target.driverClass());
            if (driver != null) {
                return new Found(driver, target);
            }
        }
        JdbcTarget wanted = targets.get(0);
        throw new MissingDriverException(dialect, wanted.driverClass(), wanted.coordinates());
    }

    private static @Nullable Driver driver(String className) {
        Driver registered = DriverManager.drivers()
                .filter(driver -> driver.getClass().getName().equals(className))
                .findFirst()
                .orElse(null);
        return registered != null ? registered : provided(className);
    }

    private static @Nullable Driver provided(String className) {
        Iterator<ServiceLoader.Provider<Driver>> providers =
                ServiceLoader.load(Driver.class, DriverSource.class.getClassLoader()).stream()
                        .iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return null;
                }
                ServiceLoader.Provider<Driver> provider = providers.next();
                if (provider.type().getName().equals(className)) {
                    return provider.get();
                }
            } catch (ServiceConfigurationError e) {
                // Another driver that does not load is not this engine's business.
                System.getLogger("io.athanor.engine").log(System.Logger.Level.DEBUG, "a JDBC driver does not load", e);
            }
        }
    }

    private record Found(Driver driver, JdbcTarget target) {}
}

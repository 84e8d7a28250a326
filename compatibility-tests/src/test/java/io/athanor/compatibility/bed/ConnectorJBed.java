package io.athanor.compatibility.bed;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.RestartableServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;

/** MariaDB through the other driver, which takes it for MySQL. */
public final class ConnectorJBed extends MariaDbBed {

    /** Called by the service loader. */
    public ConnectorJBed() {}

    @Override
    public String name() {
        return "mariadb-connectorj";
    }

    @Override
    public String title() {
        return "MariaDB, Connector/J";
    }

    @Override
    public Reach reach() {
        return Reach.DRIVER;
    }

    @Override
    public DatabaseServer server() {
        return new OtherDriver(super.server());
    }

    @Override
    public Optional<RestartableServer> restartable() {
        return super.restartable().map(Restartable::new);
    }

    @Override
    public String shortUrl(String jdbcUrl) {
        return jdbcUrl.replaceFirst("jdbc:mysql://([^?]*).*", "mysql://root@$1?sslMode=DISABLED");
    }

    @Override
    public String deadUrl() {
        return "mysql://user:s3cret@127.0.0.1:1/db";
    }

    private static TestDatabase reached(TestDatabase original) {
        return new ReachedDatabase(original);
    }

    private record OtherDriver(DatabaseServer original) implements DatabaseServer {

        @Override
        public String product() {
            return original.product();
        }

        @Override
        public TestDatabase createDatabase() throws SQLException {
            return reached(original.createDatabase());
        }
    }

    private record ReachedDatabase(TestDatabase original) implements TestDatabase {

        @Override
        public String product() {
            return original.product();
        }

        @Override
        public String url() {
            return original.url()
                    .replace("jdbc:mariadb:", "jdbc:mysql:")
                    .replace("sslMode=disable", "sslMode=DISABLED");
        }

        @Override
        public void close() throws SQLException {
            original.close();
        }
    }

    private record Restartable(RestartableServer original) implements RestartableServer {

        @Override
        public String product() {
            return original.product();
        }

        @Override
        public TestDatabase createDatabase() throws SQLException {
            return reached(original.createDatabase());
        }

        @Override
        public int port() {
            return original.port();
        }

        @Override
        public void stop() {
            original.stop();
        }

        @Override
        public void crash() {
            original.crash();
        }

        @Override
        public void start() {
            original.start();
        }
    }
}

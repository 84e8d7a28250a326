package io.athanor.compatibility.server;

import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A MySQL server somewhere, named by the environment variable {@value #VARIABLE}: a JDBC URL with the credentials of an
 * account that may create and drop databases. {@code compatibility-tests/servers/mysql} starts one and prints its URL.
 */
public final class MySqlServer implements DatabaseServer {

    /** The environment variable that holds the JDBC URL. */
    public static final String VARIABLE = "ATHANOR_TEST_URL_MYSQL";

    private final String url;

    private MySqlServer(String url) {
        this.url = url;
    }

    /** The server that the environment names, if it names one. */
    public static Optional<MySqlServer> fromEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(url -> !url.isBlank())
                .map(MySqlServer::at);
    }

    /**
     * The server that the environment must name.
     *
     * @throws IllegalStateException if it names none
     */
    public static MySqlServer required() {
        return fromEnvironment()
                .orElseThrow(() -> new IllegalStateException(
                        "no MySQL server: set " + VARIABLE + " to what compatibility-tests/servers/mysql prints"));
    }

    /**
     * The server at a JDBC URL such as {@code jdbc:mysql://host:3306/?user=root&password=secret}.
     *
     * @throws IllegalArgumentException if {@code url} is not of this form
     */
    public static MySqlServer at(String url) {
        if (!url.startsWith("jdbc:mysql://")) {
            throw new IllegalArgumentException(
                    "the URL in " + VARIABLE + " must start with jdbc:mysql://, and then name a host");
        }
        return new MySqlServer(url);
    }

    /** The port at which it listens. */
    public int port() {
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        return port < 0 ? 3306 : port;
    }

    @Override
    public String product() {
        return "MySQL";
    }

    @Override
    public TestDatabase createDatabase() throws SQLException {
        String name = DatabaseName.next();
        ServerDatabase.administer(url, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new ServerDatabase(product(), withDatabase(url, name), url, "DROP DATABASE " + name);
    }

    /** {@code url} with its path, the database's name, replaced. */
    static String withDatabase(String url, String name) {
        int query = url.indexOf('?');
        String parameters = query < 0 ? "" : url.substring(query);
        String address = query < 0 ? url : url.substring(0, query);
        int path = address.indexOf('/', "jdbc:mysql://".length());
        return (path < 0 ? address : address.substring(0, path)) + "/" + name + parameters;
    }
}

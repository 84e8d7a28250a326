package io.athanor.compatibility.server;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Oracle server somewhere, named by the environment variable {@value #VARIABLE}: a JDBC URL with the credentials of
 * an account that may create and drop users. What other products call a database is a user with a schema here.
 */
public final class OracleServer implements DatabaseServer {

    /** The environment variable that holds the JDBC URL. */
    public static final String VARIABLE = "ATHANOR_TEST_URL_ORACLE";

    private static final Pattern FORM = Pattern.compile("(jdbc:oracle:thin:)[^/@]+/[^@]+(@.+)");

    private final String url;
    private final String prefix;
    private final String address;

    private OracleServer(String url, Matcher parts) {
        this.url = url;
        this.prefix = parts.group(1);
        this.address = parts.group(2);
    }

    /** The server that the environment names, if it names one. */
    public static Optional<OracleServer> fromEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(url -> !url.isBlank())
                .map(OracleServer::at);
    }

    /**
     * The server at a JDBC URL such as {@code jdbc:oracle:thin:system/secret@//host:1521/FREEPDB1}.
     *
     * @throws IllegalArgumentException if {@code url} is not of this form
     */
    public static OracleServer at(String url) {
        Matcher parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("the URL in " + VARIABLE
                    + " must have the form jdbc:oracle:thin:user/password@//host:port/service");
        }
        return new OracleServer(url, parts);
    }

    @Override
    public String product() {
        return "Oracle";
    }

    @Override
    public TestDatabase createDatabase() throws SQLException {
        String user = DatabaseName.next().toUpperCase(Locale.ROOT);
        String password = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        ServerDatabase.administer(
                url,
                "CREATE USER " + user + " IDENTIFIED BY \"" + password + "\"",
                "GRANT CREATE SESSION, CREATE TABLE, CREATE SEQUENCE, CREATE VIEW, CREATE PROCEDURE, CREATE TRIGGER,"
                        + " UNLIMITED TABLESPACE TO " + user);
        return new ServerDatabase(product(), urlOf(user, password), url, "DROP USER " + user + " CASCADE");
    }

    String urlOf(String user, String password) {
        return prefix + user + "/" + password + address;
    }
}

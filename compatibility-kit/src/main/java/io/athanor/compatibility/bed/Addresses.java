package io.athanor.compatibility.bed;

import io.athanor.engine.Credentials;
import java.util.List;

/** The forms in which the addresses of databases are written. */
public interface Addresses {

    /** A JDBC URL of the bed as SQLAlchemy writes it. */
    String shortUrl(String jdbcUrl);

    /** A URL, with the password {@code s3cret} where there are passwords, at which nobody answers. */
    String deadUrl();

    /** A JDBC URL without the name of the user. */
    String withoutUser(String jdbcUrl);

    /** The credentials that {@link #withoutUser} leaves out. */
    Credentials credentials();

    /** The port of the server that a JDBC URL names, where {@link Requirement#NETWORK} is met. */
    int port(String jdbcUrl);

    /**
     * A JDBC URL through another port of this machine, with a few seconds after which the driver gives up waiting for a
     * connection or an answer.
     */
    String impatient(String jdbcUrl, int port);

    /** Statements that create a user, who needs no other password than {@code s3cret} and may read. */
    List<String> createUser(String name);

    /** The statement that drops a user. */
    String dropUser(String name);

    /** A query of the name of the session's user. */
    String userQuery();
}

package io.athanor.compatibility.bed;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.RestartableServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A database with the driver and the pool by which it is reached: what the suites run on. Implementations are found by
 * {@link java.util.ServiceLoader}, have a public constructor without arguments, and start nothing before they are asked
 * for a database. Thread-safe.
 */
public interface TestBed {

    /**
     * The name by which the bed is picked, of small letters, digits and hyphens, such as {@code mariadb-connectorj}.
     */
    String name();

    /** The product as people write it, with the driver or the pool where it is not the usual one. */
    String title();

    /** The name of the dialect that the bed shows. */
    String dialect();

    /** What the bed differs in from another one of the same database; {@link Reach#DATABASE} if it is the usual one. */
    default Reach reach() {
        return Reach.DATABASE;
    }

    /** Why the bed cannot be had at present, with the remedy; empty if it can. */
    default Optional<String> absence() {
        return Optional.empty();
    }

    /** Where databases come from; their URLs are of the bed's driver. */
    DatabaseServer server();

    /**
     * Creates an empty database, which the caller closes.
     *
     * @throws SQLException if the server refuses to create it
     */
    default TestDatabase createDatabase() throws SQLException {
        return server().createDatabase();
    }

    /** What the bed does not meet, and why. */
    Map<Requirement, String> unmet();

    /** Whether the bed meets a requirement. */
    default boolean meets(Requirement requirement) {
        return !unmet().containsKey(requirement);
    }

    /** A new pool for the engines of a test. */
    default EnginePool newPool() {
        return new OwnPool();
    }

    /** Queries in the database's own SQL. */
    Queries queries();

    /** What sessions are told, and how they are found. */
    Sessions sessions();

    /** The forms of the database's addresses. */
    Addresses addresses();

    /** Further schemas of a database. */
    Schemas schemas();

    /** A server that tests may stop and start; empty if {@link Requirement#RESTARTS} is not met. */
    default Optional<RestartableServer> restartable() {
        return Optional.empty();
    }
}

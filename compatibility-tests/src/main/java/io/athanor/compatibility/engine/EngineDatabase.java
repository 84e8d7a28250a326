package io.athanor.compatibility.engine;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.IsolationLevel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A database, and what the suites of the engine must know to make it do what they test. */
public interface EngineDatabase {

    /** Where databases come from. */
    DatabaseServer server();

    /** The URL by which the engine reaches a database. */
    default String url(TestDatabase created) {
        return created.url();
    }

    /** A query of one column {@code n} with the whole numbers from 1 to so many. */
    String series(int rows);

    /** A query that takes half a minute if nobody stops it. */
    String slowQuery();

    /** Whether two transactions may change different rows of a table at the same time, and wait for each other's. */
    default boolean locksRows() {
        return true;
    }

    /** Two levels other than the usual one. */
    List<LevelName> levels();

    /** A query of the isolation level of the transaction in which it is sent. */
    String levelQuery();

    /** Whether the database tells which foreign key is violated. */
    default boolean namesForeignKeys() {
        return true;
    }

    /** Stored procedures to call; empty if the database has none. */
    default Optional<Procedures> procedures() {
        return Optional.empty();
    }

    /**
     * A level and what {@link #levelQuery} results in at it.
     *
     * @param level the level
     * @param name the beginning of the result, in any case of letters
     */
    record LevelName(IsolationLevel level, String name) {}

    /**
     * Statements that create procedures.
     *
     * @param addition {@code addition(in a, in b, out total, inout counter)}, which adds and counts up by 1
     * @param twoResults {@code two_results(in least)}, which results in the rows 1 and 2 and then in the row of its
     *     parameter; null if procedures result in no rows
     * @param failure {@code failure()}, which inserts a person whose name is taken
     */
    record Procedures(String addition, @Nullable String twoResults, String failure) {}
}

package io.athanor.compatibility.bed;

import io.athanor.engine.IsolationLevel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queries that make a database do what the suites need, in its own SQL. */
public interface Queries {

    /** A query of one column {@code n} with the whole numbers from 1 to so many. */
    String series(int rows);

    /** A query that computes for half a minute if nobody stops it, and then fails. */
    String slow();

    /** A query that takes twenty seconds. */
    String lasting();

    /** A query of so many rows of a thousand characters. */
    String wide(int rows);

    /** A query of the isolation level of the transaction in which it is sent. */
    String level();

    /** Two levels other than the usual one. */
    List<LevelName> levels();

    /** Stored procedures to call; empty if the database has none. */
    Optional<Procedures> procedures();

    /** A column type of sixteen bytes. */
    String sixteenBytes();

    /** A column type that the database has and no dialect models. */
    String typeWithoutModel();

    /**
     * A level and what {@link #level} results in at it.
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

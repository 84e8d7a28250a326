package io.athanor.orm;

import io.athanor.orm.event.AttributeChange;
import io.athanor.orm.event.RowChange;
import io.athanor.orm.event.Transition;
import io.athanor.sql.Statement;
import java.util.List;

/**
 * Is told what happens in sessions: implement what is of interest, and register it with
 * {@link SessionFactory#listening} or {@link Session#listen}. Called by the session's thread; an exception that it
 * throws ends the operation, and what it throws before a flush or commit keeps that from happening.
 */
public interface SessionListener {

    /** The session has taken a connection, and its transaction begins. */
    default void afterBegin(Session session) {}

    /** A flush is about to look at what has changed; further changes go along. */
    default void beforeFlush(Session session) {}

    /** A flush is done, and its objects are in line with their rows. */
    default void afterFlush(Session session) {}

    /** The session is about to flush and commit. */
    default void beforeCommit(Session session) {}

    /** The transaction is committed in the database; not where the session has joined one that goes on. */
    default void afterCommit(Session session) {}

    /** The transaction is rolled back, and the objects are as before it. */
    default void afterRollback(Session session) {}

    /** A nested transaction is rolled back, by itself or by a flush that failed. */
    default void afterNestedRollback(Session session) {}

    /** An object has moved from one place to another; each move is told once. */
    default void moved(Session session, Object entity, Transition transition) {}

    /**
     * A flush is about to write an object's row, with others; changes of the object's columns go along, and statements
     * on {@link Session#connection} come before it. Do not change other objects here, but before the flush.
     */
    default void beforeRow(Session session, Object entity, RowChange change) {}

    /** A flush has written an object's row; generated keys are there. */
    default void afterRow(Session session, Object entity, RowChange change) {}

    /**
     * A flush has written all, and this is what was changed of one object: for an audit. A rollback may yet take it
     * back; {@link Session#afterCommit} tells when it is final.
     */
    default void changed(Session session, Object entity, RowChange change, List<AttributeChange> changes) {}

    /** A row has become an object, which is complete. */
    default void loaded(Session session, Object entity) {}

    /** An object in memory was filled again from its row. */
    default void refreshed(Session session, Object entity) {}

    /**
     * A query or a statement is about to be executed.
     *
     * @return the statement to execute in its place, which has the same result columns; mostly the same with more
     *     criteria or options
     */
    default Statement onExecute(Session session, Statement statement) {
        return statement;
    }
}

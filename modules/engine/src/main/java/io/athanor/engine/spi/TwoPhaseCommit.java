package io.athanor.engine.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements by which a database commits in two phases. Implementations are immutable and safe for use by several
 * threads.
 *
 * <p>Ids consist of letters, digits and {@code . : _ -} only and have at most 64 of them, so that they may stand in the
 * text of a statement.
 */
public interface TwoPhaseCommit {

    /** What begins a transaction of an id; nothing if it begins as any other. */
    default List<String> begin(String id) {
        return List.of();
    }

    /** What prepares the transaction that is open on the connection. */
    List<String> prepare(String id);

    /** What commits the open transaction although it was not prepared; nothing if it is committed as any other. */
    default List<String> commitUnprepared(String id) {
        return List.of();
    }

    /** What rolls back the open transaction, which was not prepared; nothing if it is rolled back as any other. */
    default List<String> rollbackUnprepared(String id) {
        return List.of();
    }

    /** What commits a prepared transaction. */
    String commitPrepared(String id);

    /** What rolls back a prepared transaction. */
    String rollbackPrepared(String id);

    /** The query of the transactions that are prepared and not decided. */
    String recoverQuery();

    /** The id in a row of {@link #recoverQuery}, or null if the row is not about a transaction of this kind. */
    default @Nullable String recoveredId(List<@Nullable Object> row) {
        return (String) row.get(0);
    }

    /**
     * Whether autocommit is to be on while the connection on which a transaction was prepared decides it; while another
     * one does it is on in any case.
     */
    default boolean decidesInAutocommit() {
        return false;
    }
}

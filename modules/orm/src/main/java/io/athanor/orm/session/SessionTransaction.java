package io.athanor.orm.session;

import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one level of a session's transaction did to its objects: the transaction itself, or a savepoint within it. Moves
 * are kept in order, so that a rollback can take them back one by one.
 */
final class SessionTransaction {

    /** What happened to an object. */
    enum Move {
        /** It got its row. */
        INSERTED,
        /** Its row was changed; noted within savepoints only. */
        UPDATED,
        /** Its row got another key. */
        REKEYED,
        /** Its row was deleted. */
        DELETED,
        /** It was deleted, and added again. */
        REVIVED
    }

    /**
     * One move of one object.
     *
     * @param state the object's state
     * @param move what happened
     * @param formerKey its key before; of an inserted one null if the database made it
     */
    record Entry(EntityState state, Move move, @Nullable Object formerKey) {}

    private final @Nullable SessionTransaction parent;
    private final List<Entry> entries = new ArrayList<>();

    SessionTransaction(@Nullable SessionTransaction parent) {
        this.parent = parent;
    }

    @Nullable SessionTransaction parent() {
        return parent;
    }

    boolean isNested() {
        return parent != null;
    }

    void note(EntityState state, Move move, @Nullable Object formerKey) {
        entries.add(new Entry(state, move, formerKey));
    }

    List<Entry> entries() {
        return entries;
    }

    /** Hands all over to the level around this one. */
    void mergeInto(SessionTransaction around) {
        for (Entry entry : entries) {
            if (entry.move != Move.UPDATED || around.isNested()) {
                around.entries.add(entry);
            }
        }
        entries.clear();
    }
}

package io.athanor.guide.sql;

import static io.athanor.sql.Sql.select;

import io.athanor.sql.ForUpdate;
import io.athanor.sql.Select;

/** Locks on the rows that are read. */
final class Locks {

    private final Blocks blocks;

    Locks(Blocks blocks) {
        this.blocks = blocks;
    }

    void run() {
        forUpdate();
        queue();
    }

    private void forUpdate() {
        // tag::lock
        Select locked = select(Plays.TOTAL).where(Plays.ALBUM_ID.eq(7)).forUpdate();
        // end::lock
        blocks.everywhere("lock", locked);
    }

    private void queue() {
        // tag::queue
        Select next = select(Plays.ALBUM_ID).orderBy(Plays.ALBUM_ID).limit(1).forUpdate(ForUpdate.LOCK.skipLocked());
        // end::queue
        blocks.sql("queue", next, "postgresql", "mysql", "mariadb");
    }
}

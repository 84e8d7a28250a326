package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.library.Library;
import io.athanor.compatibility.library.Volume;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A chain of very many objects, each of which leads to the next: nothing needs a stack as deep as it is long. */
public class ChainSuite extends MappedSuite {

    private static final int LONG = 100_000;

    /** How many rows are written: as many statements, since each must be there before the next. */
    private static final int WRITTEN = 10_000;

    ChainSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Library.registry();
    }

    private static Volume chain(int length) {
        Volume first = new Volume(0);
        Volume last = first;
        for (int i = 1; i < length; i++) {
            Volume next = new Volume(i);
            last.setNext(next);
            last = next;
        }
        return first;
    }

    @Test
    void chain_isAddedAsAWhole() {
        Session session = open();
        session.add(chain(LONG));
        assertEquals(LONG, session.pending().size());
    }

    @Test
    void chain_hangingOnAPersistentObject_isAddedAsAWhole() {
        given(new Volume(-1));
        Session session = open();
        session.query(Volume.class).one().setNext(chain(LONG));
        assertEquals(LONG, session.pending().size());
    }

    @Test
    void chain_isFlushedAndDeleted() {
        Session session = open();
        Volume first = chain(WRITTEN);
        session.add(first);
        session.commit();
        assertEquals(WRITTEN, rows("volumes"));
        assertEquals(1, first.getNextId());
        session.delete(first);
        session.commit();
        assertEquals(0, rows("volumes"));
    }

    @Test
    void chain_isExpunged() {
        Session session = open();
        Volume first = chain(LONG);
        session.add(first);
        session.expunge(first);
        assertEquals(Set.of(), session.pending());
    }

    @Test
    void chain_isExpired() {
        Session session = open();
        Volume first = chain(WRITTEN);
        session.add(first);
        session.flush();
        session.expire(first);
        assertEquals(1, first.getNextId());
    }

    @Test
    void chain_isRolledBack() {
        Session session = open();
        Volume first = chain(WRITTEN);
        session.add(first);
        session.flush();
        session.rollback();
        assertFalse(session.contains(first));
        session.add(first);
        assertTrue(session.contains(first));
        assertEquals(WRITTEN, session.pending().size());
    }
}

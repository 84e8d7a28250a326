package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.declaration.Vote;
import io.athanor.compatibility.declaration.Vote_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import org.junit.jupiter.api.Test;

/** A class whose attributes make up a key in a table that has none. */
public class KeylessTableSuite extends MappedSuite {

    KeylessTableSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        MetaData metadata = new MetaData();
        Table.create(
                "votes",
                metadata,
                Column.of("subject", Types.INTEGER),
                Column.of("voter", Types.INTEGER),
                Column.of("mark", Types.INTEGER));
        return Registry.of(metadata, Vote_.ENTITY);
    }

    @Test
    @Feature("ORM-M-08")
    void objects_areLoadedByTheMappedKey_inTheOrderOfTheTable() {
        assertTrue(registry().table(Vote.class).primaryKeyColumns().isEmpty());
        given(new Vote(1, 7, 3), new Vote(2, 7, 5));
        Session session = open();
        Vote vote = session.get(Vote.class, 7, 2).orElseThrow();
        assertEquals(5, vote.getMark());
        assertSame(vote, session.query(Vote.class).filter(Vote_.voter.eq(2)).one());
    }

    @Test
    @Feature("ORM-M-08")
    void objects_areUpdatedDeletedAndReplaced() {
        given(new Vote(1, 7, 3), new Vote(2, 7, 5));
        Session session = open();
        Vote first = session.get(Vote.class, 7, 1).orElseThrow();
        first.setMark(9);
        session.delete(session.get(Vote.class, 7, 2).orElseThrow());
        session.add(new Vote(2, 7, 1));
        session.commit();
        assertEquals(9, open().get(Vote.class, 7, 1).orElseThrow().getMark());
        assertEquals(1, open().get(Vote.class, 7, 2).orElseThrow().getMark());
        Session merging = open();
        assertEquals(2, merging.merge(new Vote(1, 7, 2)).getMark());
        merging.commit();
        assertEquals(2, rows("votes"));
    }
}

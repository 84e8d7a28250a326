package io.athanor.compatibility.orm;

import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.circle.Circles;
import io.athanor.compatibility.circle.Coin;
import io.athanor.compatibility.circle.Folder;
import io.athanor.compatibility.circle.Lord;
import io.athanor.compatibility.circle.Person;
import io.athanor.compatibility.circle.Spy;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.CircularDependencyException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows that refer to themselves, or to each other within their table. */
public class SelfReferenceSuite extends MappedSuite {

    SelfReferenceSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Circles.registry();
    }

    private static Person person(Session session, String name) {
        return session.query(Person.class).filterBy("name", name).one();
    }

    private static Folder folder(Session session, String name) {
        return session.query(Folder.class).filterBy("name", name).one();
    }

    private static List<String> names(Folder folder) {
        return each(folder.getFolders(), Folder::getName);
    }

    @Test
    void reference_newObjectThatRefersToItself_hasItsOwnKey() {
        Session session = open();
        Person ann = new Person("ann");
        ann.setMentor(ann);
        session.add(ann);
        session.commit();
        assertEquals(ann.getId(), ann.getMentorId());
        Person found = open().query(Person.class).one();
        assertSame(found, found.getMentor());
        assertEquals(List.of(found), found.getPupils());
    }

    @Test
    void collection_newObjectThatHoldsItself_hasItsOwnKey() {
        Session session = open();
        Person ann = new Person("ann");
        ann.getPupils().add(ann);
        session.add(ann);
        session.commit();
        Person found = open().query(Person.class).one();
        assertEquals(found.getId(), found.getMentorId());
    }

    @Test
    void reference_toItself_isCleanAfterTheFlush() {
        Session session = open();
        Person ann = new Person("ann");
        ann.setMentor(ann);
        session.add(ann);
        session.flush();
        assertEquals(Set.of(), session.dirty());
        assertNoStatements(recorder(), session::flush);
        assertEquals(ann.getId(), ann.getMentorId());
    }

    @Test
    void reference_persistentObjectThatComesToReferToItself() {
        given(new Person("ann"));
        Session session = open();
        Person ann = session.query(Person.class).one();
        ann.setMentor(ann);
        session.commit();
        assertEquals(ann.getId(), open().query(Person.class).one().getMentorId());
    }

    @Test
    void reference_toItself_deleted() {
        Person given = new Person("ann");
        given.setMentor(given);
        given(given);
        Session session = open();
        session.delete(session.query(Person.class).one());
        session.commit();
        assertEquals(0, rows("people"));
    }

    @Test
    void reference_twoNewObjectsThatReferToEachOther() {
        Session session = open();
        Person ann = new Person("ann");
        Person bob = new Person("bob");
        ann.setMentor(bob);
        bob.setMentor(ann);
        session.add(ann);
        session.commit();
        Session other = open();
        assertEquals(
                "bob", Objects.requireNonNull(person(other, "ann").getMentor()).getName());
        assertEquals(
                "ann", Objects.requireNonNull(person(other, "bob").getMentor()).getName());
    }

    @Test
    void reference_circleOfThreeWithATail() {
        Session session = open();
        Person ann = new Person("ann");
        Person bob = new Person("bob");
        Person cid = new Person("cid");
        Person tail = new Person("tail");
        ann.setMentor(bob);
        bob.setMentor(cid);
        cid.setMentor(ann);
        tail.setMentor(ann);
        session.add(tail);
        session.commit();
        Session other = open();
        for (List<String> pair :
                List.of(List.of("ann", "bob"), List.of("bob", "cid"), List.of("cid", "ann"), List.of("tail", "ann"))) {
            assertEquals(
                    pair.get(1),
                    Objects.requireNonNull(person(other, pair.get(0)).getMentor())
                            .getName());
        }
    }

    @Test
    void reference_circleOfTwo_deleted() {
        Person first = new Person("ann");
        Person second = new Person("bob");
        first.setMentor(second);
        given(first);
        elsewhere("UPDATE people SET mentor_id = (SELECT id FROM (SELECT id FROM people WHERE name = 'ann') ann)"
                + " WHERE name = 'bob'");
        Session session = open();
        session.delete(person(session, "ann"));
        session.delete(person(session, "bob"));
        session.commit();
        assertEquals(0, rows("people"));
    }

    @Test
    void oneToOne_newObjectThatRefersToItself_hasItsOwnKey() {
        Session session = open();
        Spy ann = new Spy("ann");
        ann.setTarget(ann);
        assertSame(ann, ann.getWatcher());
        session.add(ann);
        session.commit();
        Spy found = open().query(Spy.class).one();
        assertEquals(found.getId(), found.getTargetId());
        assertSame(found, found.getTarget());
        assertSame(found, found.getWatcher());
    }

    @Test
    void oneToOne_setFromTheOtherSide_hasItsOwnKey() {
        Session session = open();
        Spy ann = new Spy("ann");
        ann.setWatcher(ann);
        session.add(ann);
        session.commit();
        Spy found = open().query(Spy.class).one();
        assertEquals(found.getId(), found.getTargetId());
    }

    @Test
    void oneToOne_twoThatWatchEachOther() {
        Session session = open();
        Spy ann = new Spy("ann");
        Spy bob = new Spy("bob");
        ann.setTarget(bob);
        bob.setTarget(ann);
        session.add(ann);
        session.commit();
        assertEquals(bob.getId(), ann.getTargetId());
        assertEquals(ann.getId(), bob.getTargetId());
    }

    @Test
    void oneWayCollection_persistentMemberAdded_isWritten() {
        given(new Folder("top"), new Folder("sub"));
        Session session = open();
        Folder sub = folder(session, "sub");
        Folder top = folder(session, "top");
        top.getFolders().add(sub);
        session.commit();
        assertEquals(top.getId(), sub.getParentId());
        assertEquals(List.of("sub"), names(folder(open(), "top")));
    }

    @Test
    void oneWayCollection_newMembersOnThreeLevels_areWritten() {
        Session session = open();
        Folder top = new Folder("top");
        Folder middle = new Folder("middle");
        middle.getFolders().add(new Folder("leaf"));
        top.getFolders().add(middle);
        session.add(top);
        session.commit();
        Folder found = folder(open(), "top");
        assertEquals(List.of("middle"), names(found));
        assertEquals(List.of("leaf"), names(found.getFolders().get(0)));
    }

    @Test
    void oneWayCollection_holdingItself_hasItsOwnKey() {
        Session session = open();
        Folder top = new Folder("top");
        top.getFolders().add(top);
        session.add(top);
        session.commit();
        assertEquals(top.getId(), open().query(Folder.class).one().getParentId());
    }

    @Test
    void oneWayCollection_twoThatHoldEachOther() {
        Session session = open();
        Folder left = new Folder("left");
        Folder right = new Folder("right");
        left.getFolders().add(right);
        right.getFolders().add(left);
        session.add(left);
        session.commit();
        assertEquals(List.of("right"), names(folder(open(), "left")));
        assertEquals(List.of("left"), names(folder(open(), "right")));
    }

    @Test
    void oneWayCollection_persistentMemberRemoved_isWritten() {
        Folder given = new Folder("top");
        given.getFolders().add(new Folder("sub"));
        given(given);
        Session session = open();
        folder(session, "top").getFolders().clear();
        session.commit();
        assertNull(folder(open(), "sub").getParentId());
    }

    @Test
    void oneWayCollection_memberMovedDown_isWritten() {
        Folder given = new Folder("top");
        given.getFolders().addAll(List.of(new Folder("a"), new Folder("b")));
        given(given);
        Session session = open();
        Folder top = folder(session, "top");
        Folder a = top.getFolders().get(0);
        Folder b = top.getFolders().get(1);
        top.getFolders().remove(b);
        a.getFolders().add(b);
        session.commit();
        assertEquals(List.of("a"), names(folder(open(), "top")));
        assertEquals(List.of("b"), names(folder(open(), "a")));
    }

    @Test
    void notNull_givenKey_mayReferToItself() {
        Session session = open();
        Lord king = new Lord("king");
        king.setLiege(king);
        Lord duke = new Lord("duke");
        duke.setLiege(king);
        session.add(duke);
        session.commit();
        Lord found = open().get(Lord.class, "king").orElseThrow();
        assertSame(found, found.getLiege());
        assertEquals("king", open().get(Lord.class, "duke").orElseThrow().getLiegeName());
    }

    @Test
    void notNull_generatedKey_isRefusedAndTheCircleTold() {
        Session session = open();
        Coin coin = new Coin();
        coin.setOrigin(coin);
        session.add(coin);
        String message = refusal(CircularDependencyException.class, session::flush);
        assertTrue(message.contains("Coin.origin -> Coin"), message);
    }

    @Test
    void notNull_twoThatReferToEachOther_areRefusedAndTheCircleTold() {
        Session session = open();
        Coin one = new Coin();
        Coin two = new Coin();
        one.setOrigin(two);
        two.setOrigin(one);
        session.add(one);
        String message = refusal(CircularDependencyException.class, session::flush);
        assertTrue(message.contains("Coin.origin -> Coin.origin -> Coin"), message);
    }
}

package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.Bands.Band;
import io.athanor.compatibility.orm.Bands.Land;
import io.athanor.compatibility.orm.Bands.LeftLand;
import io.athanor.compatibility.orm.Bands.LeftTown;
import io.athanor.compatibility.orm.Bands.OddLand;
import io.athanor.compatibility.orm.Bands.OddTown;
import io.athanor.compatibility.orm.Bands.OwnLand;
import io.athanor.compatibility.orm.Bands.OwnTown;
import io.athanor.compatibility.orm.Bands.Player;
import io.athanor.compatibility.orm.Bands.Singer;
import io.athanor.compatibility.orm.Bands.Town;
import io.athanor.compatibility.orm.Bands.Trio;
import io.athanor.feature.Feature;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.MappingException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** References that the mapping wants written by a second UPDATE, and keys that it says are rewritten by somebody. */
public class PostUpdateSuite extends MappedSuite {

    PostUpdateSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Bands.registry(Band.class, Player.class, Singer.class, Land.class, Town.class);
    }

    private static Band band(Session session) {
        return session.query(Band.class).one();
    }

    /** The statements so far that change rows, by their first words and tables. */
    private List<String> writes() {
        return sql().stream()
                .filter(text -> !text.startsWith("SELECT") && !text.startsWith("SAVEPOINT"))
                .map(text -> text.replaceFirst("^(INSERT INTO \\w+|UPDATE \\w+ SET \\w+|DELETE FROM \\w+).*", "$1"))
                .toList();
    }

    private void givenBand() {
        Singer lead = new Singer(1);
        Band band = new Band(1, lead);
        band.players.addAll(List.of(lead, new Player(2)));
        given(band);
    }

    @Test
    @Feature("ORM-R-31")
    void rowsThatNeedEachOther_areCompletedAfterwards() {
        Singer lead = new Singer(1);
        Band band = new Band(1, lead);
        band.players.add(lead);
        Session session = open();
        session.add(band);
        session.flush();
        assertEquals(
                List.of("INSERT INTO bands", "INSERT INTO players", "INSERT INTO singers", "UPDATE bands SET lead_id"),
                writes().stream()
                        .map(text -> text.replace("SET version", "SET lead_id"))
                        .toList());
        session.commit();
        assertEquals(1, band(open()).leadId);
    }

    @Test
    @Feature("ORM-R-31")
    void rowsThatDoNotNeedEachOther_takeTwoStatementsAsWell() {
        givenBand();
        Session session = open();
        Band band = band(session);
        Player second = band.players.get(1);
        band.name = "other";
        band.lead = second;
        recorder().clear();
        session.flush();
        assertEquals(
                2,
                writes().stream()
                        .filter(text -> text.startsWith("UPDATE bands"))
                        .count());
        assertEquals(3, band.version);
        session.commit();
        assertEquals(2, band(open()).leadId);
    }

    @Test
    void noReference_isOneStatement() {
        Session session = open();
        session.add(new Band(1, null));
        session.flush();
        assertEquals(List.of("INSERT INTO bands"), writes());
    }

    @Test
    void formerTargetDeleted_andNewOneInserted_inOneFlush() {
        givenBand();
        Session session = open();
        Band band = band(session);
        Player former = Objects.requireNonNull(band.lead);
        Singer next = new Singer(3);
        band.players.remove(former);
        band.players.add(next);
        band.lead = next;
        session.delete(former);
        session.commit();
        assertEquals(3, band(open()).leadId);
        assertEquals(2, rows("players"));
    }

    @Test
    void bothDeleted_goInOrder() {
        givenBand();
        Session session = open();
        Band band = band(session);
        List.copyOf(band.players).forEach(session::delete);
        session.delete(band);
        session.commit();
        assertEquals(0, rows("bands") + rows("players"));
    }

    @Test
    void targetDeleted_afterTheReferenceWasSetToNull() {
        givenBand();
        Session session = open();
        Band band = band(session);
        band.lead = null;
        session.delete(session.get(Singer.class, 1).orElseThrow());
        session.commit();
        assertNull(band(open()).leadId);
    }

    @Test
    void uniqueReferences_areExchanged() {
        Band one = new Band(1, new Player(1));
        Band two = new Band(2, new Player(2));
        Session session = open();
        session.addAll(List.of(one, two));
        session.commit();
        Player first = one.lead;
        one.lead = two.lead;
        two.lead = first;
        session.commit();
        assertEquals(List.of(2, 1), List.of(one.leadId, two.leadId));
    }

    @Test
    void itself_isWrittenAfterwards_andTakenBackWithItsSavepoint() {
        Session session = open();
        Player odd = new Player(1);
        odd.hero = odd;
        session.add(odd);
        session.commit();
        assertEquals(1, odd.heroId);
        NestedTransaction nested = session.beginNested();
        Player next = new Player(2);
        next.hero = next;
        odd.hero = next;
        session.flush();
        assertEquals(2, odd.heroId);
        nested.rollback();
        assertEquals(1, odd.heroId);
        assertSame(odd, odd.hero);
        assertFalse(session.contains(next));
        session.commit();
        assertEquals(1, rows("players"));
    }

    @Test
    void referenceThatMustBeThere_isRefused() {
        String message = refusal(
                MappingException.class,
                () -> Bands.registry(Trio.class, Player.class, Band.class).configure());
        assertEquals(
                "The relationship Trio.lead has postUpdate = true, but its foreign key must not be NULL, so it cannot"
                        + " wait for a second statement. Let its column accept NULL, or remove postUpdate.",
                message);
    }

    private void givenLand() {
        Land land = new Land("old");
        land.towns.addAll(List.of(new Town(1), new Town(2)));
        given(land);
    }

    private List<String> codes() {
        return each(open().query(Town.class).orderBy(Bands_Town_.id).all(), town -> town.landCode);
    }

    @Test
    @Feature("ORM-R-30")
    void passiveUpdates_true_theDatabaseRewritesTheKeys() {
        givenLand();
        try (Session session = SessionFactory.of(engine(), Bands.registry(LeftLand.class, LeftTown.class))
                .open()) {
            LeftLand land = session.get(LeftLand.class, "old").orElseThrow();
            LeftTown town = land.towns.get(0);
            land.code = "new";
            recorder().clear();
            session.flush();
            assertEquals(List.of("UPDATE lands SET code"), writes());
            assertEquals("new", town.landCode);
            session.commit();
        }
        assertEquals(List.of("new", "new"), codes());
    }

    @Test
    @Feature("ORM-R-30")
    void passiveUpdates_false_theSessionLoadsAndRewritesTheRows() {
        givenLand();
        try (Session session = SessionFactory.of(engine(), Bands.registry(OwnLand.class, OwnTown.class))
                .open()) {
            OwnLand land = session.get(OwnLand.class, "old").orElseThrow();
            land.code = "new";
            session.flush();
            assertEquals(
                    2, session.query(OwnTown.class).filterBy("landCode", "new").count());
            assertEquals(
                    1,
                    sql().stream()
                            .filter(text -> text.startsWith("SELECT towns"))
                            .count());
            session.commit();
        }
        assertEquals(List.of("new", "new"), codes());
    }

    @Test
    void passiveUpdates_thatContradictEachOther_areRefused() {
        refused(
                () -> Bands.registry(OddLand.class, OddTown.class).configure(),
                "OddLand.towns",
                "OddTown.land",
                "passiveUpdates = TRUE",
                "FALSE");
    }
}

package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.Doubles.Card;
import io.athanor.compatibility.orm.Doubles.Club;
import io.athanor.compatibility.orm.Doubles.Player;
import io.athanor.compatibility.orm.Doubles.Rank;
import io.athanor.compatibility.orm.Doubles.Seat;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is allowed and may still be a mistake is told by a warning: second rows, and rows written from two places. */
public class DoubleWriteSuite extends MappedSuite {

    DoubleWriteSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Doubles.registry(Player.class, Club.class, Card.class);
    }

    @Test
    @Feature("ORM-R-03")
    void secondRowOfAReference_isToldHoweverItIsLoaded() {
        given(new Player(1), new Player(2));
        given(new Card(1, 1), new Card(2, 1), new Card(3, 2));
        List<LoaderOption> ways = new ArrayList<>(List.of(
                joinedload(Doubles_Player_.card),
                selectinload(Doubles_Player_.card),
                subqueryload(Doubles_Player_.card)));
        ways.add(null);
        for (LoaderOption way : ways) {
            try (OrmLog log = new OrmLog();
                    Session session = open()) {
                List<Player> players = session.query(Player.class)
                        .options(way == null ? new LoaderOption[0] : new LoaderOption[] {way})
                        .all();
                players.forEach(player -> assertNotNull(player.card));
                assertEquals(1, log.warnings().size(), String.valueOf(way));
                assertEquals(
                        "Several rows refer to Player(1) PERSISTENT, but Player.card is a reference to one: the first"
                                + " row was taken. Delete the others, keep them out by a unique constraint,"
                                + " or make it a"
                                + " collection.",
                        log.warnings().get(0));
            }
        }
    }

    private static List<String> warnings(Class<?>... types) {
        try (OrmLog log = new OrmLog()) {
            Doubles.registry(types).configure();
            return List.copyOf(log.warnings());
        }
    }

    @Test
    @Feature("ORM-R-11")
    void twoDirectionsThatDoNotKnowEachOther_areTold() {
        assertEquals(
                List.of("The relationships Player.clubs and Club.players both write rows of \"double_ranks\","
                        + " and neither"
                        + " knows of the other, so a row may be written twice. Write backPopulates at"
                        + " both if they are"
                        + " the two directions of one relationship, or make one view-only."),
                warnings(Player.class, Club.class, Card.class));
    }

    @Test
    @Feature("ORM-R-11")
    void twoDirectionsThatDoNotKnowEachOther_writeARowOnceInOneFlush() {
        Player player = new Player(1);
        Club club = new Club(1);
        player.clubs.add(club);
        club.players.add(player);
        given(player, club);
        assertEquals(1, rows("double_ranks"));
    }

    @Test
    @Feature("ORM-R-27")
    void associationTableThatIsMapped_isTold() {
        List<String> told = warnings(Player.class, Club.class, Card.class, Rank.class);
        assertTrue(
                told.contains(
                        "The relationship Player.clubs goes through the table \"double_ranks\", which is mapped by"
                                + " Rank as well, so a row may be written twice. Make the relationship"
                                + " view-only, or reach Club"
                                + " through Rank."),
                told::toString);
        assertEquals(3, told.size());
    }

    @Test
    void columnThatTwoReferencesWrite_isTold() {
        List<String> told = warnings(Player.class, Club.class, Card.class, Seat.class);
        assertEquals(2, told.size(), told::toString);
        assertTrue(
                told.get(1).startsWith("The relationships Seat.taken and Seat.given both write the column "),
                told::toString);
    }
}

package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.unique.Album;
import io.athanor.compatibility.unique.Badge;
import io.athanor.compatibility.unique.Badge_;
import io.athanor.compatibility.unique.Car;
import io.athanor.compatibility.unique.Garden;
import io.athanor.compatibility.unique.House;
import io.athanor.compatibility.unique.House_;
import io.athanor.compatibility.unique.Locker;
import io.athanor.compatibility.unique.Locker_;
import io.athanor.compatibility.unique.Plate;
import io.athanor.compatibility.unique.Seat;
import io.athanor.compatibility.unique.Seat_;
import io.athanor.compatibility.unique.Track;
import io.athanor.compatibility.unique.UniqueValues;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.OrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unique values that change hands in one flush: by the order of the statements, or by giving them up first. */
public class UniqueSuite extends MappedSuite {

    UniqueSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return UniqueValues.registry();
    }

    private List<Badge> badges(Session session, String... codes) {
        given(each(List.of(codes), Badge::new).toArray());
        return session.query(Badge.class).orderBy(Badge_.id).all();
    }

    /** The codes in the order in which their rows were made. */
    private List<@Nullable String> codes() {
        return each(open().query(Badge.class).orderBy(Badge_.id).all(), Badge::getCode);
    }

    @Test
    @Feature("ORM-S-42")
    void value_ofADeletedRow_isTakenByANewOne() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B");
        session.delete(badges.get(0));
        session.add(new Badge("A"));
        session.commit();
        assertEquals(List.of("B", "A"), codes());
    }

    @Test
    void value_ofADeletedRow_isTakenByAChangedOne() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B");
        session.delete(badges.get(0));
        badges.get(1).setCode("A");
        session.commit();
        assertEquals(List.of("A"), codes());
    }

    @Test
    void value_ofAChangedRow_isTakenByANewOne() {
        Session session = open();
        List<Badge> badges = badges(session, "A");
        badges.get(0).setCode("X");
        session.add(new Badge("A"));
        session.commit();
        assertEquals(List.of("X", "A"), codes());
    }

    @Test
    void value_ofAnEarlierRow_isTakenByALaterOne() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B");
        badges.get(0).setCode("X");
        badges.get(1).setCode("A");
        session.commit();
        assertEquals(List.of("X", "A"), codes());
    }

    @Test
    void value_ofALaterRow_isTakenByAnEarlierOne() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B");
        badges.get(0).setCode("B");
        badges.get(1).setCode("X");
        session.commit();
        assertEquals(List.of("B", "X"), codes());
    }

    @Test
    void value_ofARowThatGivesItUp_isTaken() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B");
        badges.get(0).setCode("B");
        badges.get(1).setCode(null);
        session.commit();
        assertEquals("B", codes().get(0));
        assertNull(codes().get(1));
    }

    @Test
    void values_shiftedAlongAChain_endingInADeletedRow() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B", "C", "D");
        badges.get(0).setCode("B");
        badges.get(1).setCode("C");
        badges.get(2).setCode("D");
        session.delete(badges.get(3));
        session.add(new Badge("A"));
        session.commit();
        assertEquals(List.of("B", "C", "D", "A"), codes());
    }

    @Test
    @Feature({"ORM-S-42", "BEY-05"})
    void values_swapped() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B");
        badges.get(0).setCode("B");
        badges.get(1).setCode("A");
        session.commit();
        assertEquals(List.of("B", "A"), codes());
        assertEquals("B", badges.get(0).getCode());
    }

    @Test
    void values_rotatedAmongThree() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B", "C");
        badges.get(0).setCode("C");
        badges.get(1).setCode("A");
        badges.get(2).setCode("B");
        session.commit();
        assertEquals(List.of("C", "A", "B"), codes());
    }

    @Test
    void values_swappedInTwoPairs_besideOtherChanges() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B", "C", "D", "E");
        badges.get(0).setCode("B");
        badges.get(1).setCode("A");
        badges.get(2).setCode("D");
        badges.get(3).setCode("C");
        badges.get(4).setCode("F");
        session.add(new Badge("E"));
        session.commit();
        assertEquals(List.of("B", "A", "D", "C", "F", "E"), codes());
    }

    @Test
    void values_swapped_thenRolledBack() {
        Session session = open();
        List<Badge> badges = badges(session, "A", "B");
        badges.get(0).setCode("B");
        badges.get(1).setCode("A");
        session.flush();
        session.rollback();
        assertEquals("A", badges.get(0).getCode());
        assertEquals("B", badges.get(1).getCode());
        assertEquals(List.of("A", "B"), codes());
    }

    private List<Locker> lockers(Session session, int... numbers) {
        List<Object> given = new ArrayList<>();
        for (int number : numbers) {
            given.add(new Locker(number));
        }
        given(given.toArray());
        return session.query(Locker.class).orderBy(Locker_.id).all();
    }

    private List<Integer> numbers() {
        return each(open().query(Locker.class).orderBy(Locker_.id).all(), Locker::getNumber);
    }

    @Test
    void notNull_valuesShifted_byTheOrderOfTheStatements() {
        Session session = open();
        List<Locker> lockers = lockers(session, 1, 2, 3);
        lockers.forEach(locker -> locker.setNumber(locker.getNumber() + 1));
        session.commit();
        assertEquals(List.of(2, 3, 4), numbers());
        Session second = open();
        second.query(Locker.class).all().forEach(locker -> locker.setNumber(locker.getNumber() - 1));
        second.commit();
        assertEquals(List.of(1, 2, 3), numbers());
    }

    /** Nothing can stand in for the value meanwhile that the column would surely take. */
    @Test
    void notNull_valuesSwapped_isRefusedWithARemedy() {
        Session session = open();
        List<Locker> lockers = lockers(session, 1, 2);
        lockers.get(0).setNumber(2);
        lockers.get(1).setNumber(1);
        String message = refusal(OrmException.class, session::flush);
        assertTrue(message.contains("Locker.number"), message);
        assertEquals(List.of(1, 2), numbers());
    }

    @Test
    void notNull_valuesSwapped_byWayOfAThirdOne() {
        Session session = open();
        List<Locker> lockers = lockers(session, 1, 2);
        lockers.get(0).setNumber(3);
        session.flush();
        lockers.get(1).setNumber(1);
        lockers.get(0).setNumber(2);
        session.commit();
        assertEquals(List.of(2, 1), numbers());
    }

    @Test
    void composite_swappedWithinOneHall() {
        given(new Seat("big", 1), new Seat("big", 2), new Seat("small", 1));
        Session session = open();
        List<Seat> seats = session.query(Seat.class).orderBy(Seat_.id).all();
        seats.get(0).setPlace(2);
        seats.get(1).setPlace(1);
        session.commit();
        assertEquals(
                List.of(2, 1, 1),
                each(open().query(Seat.class).orderBy(Seat_.id).all(), Seat::getPlace));
    }

    @Test
    void composite_swappedBetweenHalls() {
        given(new Seat("big", 1), new Seat("small", 1));
        Session session = open();
        List<Seat> seats = session.query(Seat.class).orderBy(Seat_.id).all();
        seats.get(0).setHall("small");
        seats.get(1).setHall("big");
        session.commit();
        assertEquals(
                List.of("small", "big"),
                each(open().query(Seat.class).orderBy(Seat_.id).all(), Seat::getHall));
    }

    @Test
    void composite_oneColumnEqual_isNoConflict() {
        given(new Seat("big", 1), new Seat("big", null), new Seat("big", null));
        Session session = open();
        session.add(new Seat("small", 1));
        session.commit();
        assertEquals(4, rows("seats"));
    }

    private void givenAlbum(String... titles) {
        Album album = new Album("album");
        for (int i = 0; i < titles.length; i++) {
            album.getTracks().add(new Track(i + 1, titles[i]));
        }
        given(album);
    }

    private List<String> titles() {
        return each(open().query(Album.class).one().getTracks(), Track::getTitle);
    }

    @Test
    @Feature("BEY-05")
    void members_replacedByNewOnesAtTheSamePositions() {
        givenAlbum("a", "b", "c");
        Session session = open();
        Album album = session.query(Album.class).one();
        album.setTracks(new ArrayList<>(List.of(new Track(1, "x"), new Track(2, "y"))));
        session.commit();
        assertEquals(List.of("x", "y"), titles());
        assertEquals(2, rows("tracks"));
    }

    @Test
    void members_clearedAndFilledAgain() {
        givenAlbum("a", "b");
        Session session = open();
        Album album = session.query(Album.class).one();
        album.getTracks().clear();
        album.getTracks().addAll(List.of(new Track(2, "y"), new Track(1, "x")));
        session.commit();
        assertEquals(List.of("x", "y"), titles());
    }

    @Test
    void members_oneReplacedAtItsPosition() {
        givenAlbum("a", "b");
        Session session = open();
        Album album = session.query(Album.class).one();
        album.getTracks().set(0, new Track(1, "x"));
        session.commit();
        assertEquals(List.of("x", "b"), titles());
    }

    @Test
    void members_firstRemovedAndTheOthersMovedUp() {
        givenAlbum("a", "b", "c");
        Session session = open();
        Album album = session.query(Album.class).one();
        album.getTracks().remove(0);
        album.getTracks().forEach(track -> track.setPosition(track.getPosition() - 1));
        session.commit();
        assertEquals(List.of("b", "c"), titles());
    }

    @Test
    void members_newOneInsertedAtTheFront() {
        givenAlbum("a", "b");
        Session session = open();
        Album album = session.query(Album.class).one();
        album.getTracks().forEach(track -> track.setPosition(track.getPosition() + 1));
        album.getTracks().add(0, new Track(1, "x"));
        session.commit();
        assertEquals(List.of("x", "a", "b"), titles());
    }

    /** The position cannot be given up for a moment, but the album can. */
    @Test
    void members_reversed() {
        givenAlbum("a", "b", "c");
        Session session = open();
        Album album = session.query(Album.class).one();
        album.getTracks().forEach(track -> track.setPosition(4 - track.getPosition()));
        session.commit();
        assertEquals(List.of("c", "b", "a"), titles());
    }

    @Test
    void members_exchangedBetweenAlbumsAtTheSamePosition() {
        Album left = new Album("left");
        left.getTracks().add(new Track(1, "a"));
        Album right = new Album("right");
        right.getTracks().add(new Track(1, "b"));
        given(left, right);
        Session session = open();
        Track a = session.query(Track.class).filterBy("title", "a").one();
        Track b = session.query(Track.class).filterBy("title", "b").one();
        Album first = Objects.requireNonNull(a.getAlbum());
        a.setAlbum(b.getAlbum());
        b.setAlbum(first);
        session.commit();
        Session other = open();
        assertEquals(
                List.of("b"),
                each(other.query(Album.class).filterBy("title", "left").one().getTracks(), Track::getTitle));
    }

    @Test
    void owner_replacedByOneWithTheSameMembers() {
        givenAlbum("a", "b");
        Session session = open();
        session.delete(session.query(Album.class).one());
        Album second = new Album("album");
        second.getTracks().addAll(List.of(new Track(1, "x"), new Track(2, "y")));
        session.add(second);
        session.commit();
        assertEquals(List.of("x", "y"), titles());
    }

    private static House house(String name, String garden) {
        House house = new House(name);
        house.setGarden(new Garden(garden));
        return house;
    }

    private List<House> houses(Session session) {
        return session.query(House.class).orderBy(House_.name).all();
    }

    private String garden(House house) {
        return Objects.requireNonNull(house.getGarden()).getName();
    }

    @Test
    void oneToOne_replacedByANewOne_fromTheOwnersSide() {
        given(house("a", "old"));
        Session session = open();
        houses(session).get(0).setGarden(new Garden("new"));
        session.commit();
        assertEquals("new", garden(houses(open()).get(0)));
        assertEquals(2, rows("gardens"));
    }

    @Test
    void oneToOne_replacedByANewOne_fromTheMembersSide() {
        given(house("a", "old"));
        Session session = open();
        Garden second = new Garden("new");
        second.setHouse(houses(session).get(0));
        session.add(second);
        session.commit();
        assertEquals("new", garden(houses(open()).get(0)));
        assertNull(open().query(Garden.class).filterBy("name", "old").one().getHouseId());
    }

    @Test
    void oneToOne_replacedByAFreeOne() {
        given(house("a", "old"), new Garden("free"));
        Session session = open();
        House house = houses(session).get(0);
        house.setGarden(session.query(Garden.class).filterBy("name", "free").one());
        session.commit();
        assertEquals("free", garden(houses(open()).get(0)));
    }

    @Test
    void oneToOne_replacedByThatOfAnother() {
        given(house("a", "of a"), house("b", "of b"));
        Session session = open();
        List<House> houses = houses(session);
        houses.get(0).setGarden(houses.get(1).getGarden());
        session.commit();
        assertEquals("of b", garden(houses(open()).get(0)));
        assertNull(houses(open()).get(1).getGarden());
    }

    @Test
    void oneToOne_exchanged() {
        given(house("a", "of a"), house("b", "of b"));
        Session session = open();
        List<House> houses = houses(session);
        Garden ofA = houses.get(0).getGarden();
        Garden ofB = houses.get(1).getGarden();
        houses.get(0).setGarden(ofB);
        houses.get(1).setGarden(ofA);
        session.commit();
        assertEquals("of b", garden(houses(open()).get(0)));
        assertEquals("of a", garden(houses(open()).get(1)));
    }

    @Test
    void oneToOne_ownerDeletedAndItsMemberGivenToANewOne() {
        given(house("a", "green"));
        Session session = open();
        House old = houses(session).get(0);
        Garden garden = Objects.requireNonNull(old.getGarden());
        House second = new House("b");
        second.setGarden(garden);
        session.add(second);
        session.delete(old);
        session.commit();
        assertEquals("green", garden(houses(open()).get(0)));
    }

    @Test
    void requiredOneToOne_replacedByANewOne_theOldOneIsDeletedFirst() {
        Car given = new Car("car");
        given.setPlate(new Plate("OLD"));
        given(given);
        Session session = open();
        session.query(Car.class).one().setPlate(new Plate("NEW"));
        session.commit();
        assertEquals("NEW", open().query(Plate.class).one().getNumber());
    }

    @Test
    void requiredOneToOne_replacedByThatOfAnother_theOldOneIsDeletedFirst() {
        Car first = new Car("first");
        first.setPlate(new Plate("ONE"));
        Car second = new Car("second");
        second.setPlate(new Plate("TWO"));
        given(first, second);
        Session session = open();
        Car one = session.query(Car.class).filterBy("name", "first").one();
        Car two = session.query(Car.class).filterBy("name", "second").one();
        one.setPlate(two.getPlate());
        session.commit();
        Plate left = open().query(Plate.class).one();
        assertEquals("TWO", left.getNumber());
        assertEquals(one.getId(), left.getCarId());
    }
}

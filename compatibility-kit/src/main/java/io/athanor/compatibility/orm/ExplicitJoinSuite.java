package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.orm.Places.Address;
import io.athanor.compatibility.orm.Places.Booking;
import io.athanor.compatibility.orm.Places.Note;
import io.athanor.compatibility.orm.Places.Odd;
import io.athanor.compatibility.orm.Places.Person;
import io.athanor.compatibility.orm.Places.Room;
import io.athanor.compatibility.orm.Places.Tool;
import io.athanor.compatibility.orm.Places.Worker;
import io.athanor.feature.Feature;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Relationships whose joins the mapping says, over tables without foreign keys: written where they refer, or viewed.
 */
public class ExplicitJoinSuite extends MappedSuite {

    ExplicitJoinSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Places.registry();
    }

    private void givenPeople() {
        Worker ann = new Worker("ann", 50);
        ann.code = "a";
        ann.town = "ulm";
        ann.tools.addAll(List.of(new Tool(), new Tool()));
        ann.addresses.addAll(List.of(new Address("home"), new Address("work")));
        ann.notes.add(new Note("person"));
        Person bob = new Person("bob", 40);
        bob.code = "b";
        bob.town = "ulm";
        bob.boss = ann;
        bob.addresses.add(new Address("work"));
        bob.addresses.get(0).notes.add(new Note("address"));
        Person cid = new Person("cid", 60);
        cid.boss = ann;
        ann.friends.addAll(List.of(bob, cid));
        bob.friends.add(cid);
        given(ann, bob, cid);
    }

    private static List<Person> people(Session session, LoaderOption... options) {
        return session.query(Person.class)
                .options(options)
                .orderBy(Places_Person_.name)
                .all();
    }

    private static Person person(Session session, String name) {
        return session.query(Person.class).filter(Places_Person_.name.eq(name)).one();
    }

    /** What a relationship leads to, however it is loaded; an eager load leaves nothing to be loaded. */
    private List<List<String>> each(
            RelationshipAttribute<Person, ?> relationship, Function<Person, List<String>> related) {
        List<List<String>> lazy;
        try (Session session = open()) {
            lazy = MappedSuite.each(people(session), related);
        }
        for (LoaderOption option :
                List.of(joinedload(relationship), selectinload(relationship), subqueryload(relationship))) {
            try (Session session = open()) {
                List<Person> loaded = people(session, option);
                List<List<String>> eager = new ArrayList<>();
                assertNoStatements(recorder(), () -> eager.addAll(MappedSuite.each(loaded, related)));
                assertEquals(lazy, eager, option::toString);
            }
        }
        return lazy;
    }

    private static List<String> names(Iterable<Person> people) {
        List<String> names = new ArrayList<>();
        people.forEach(person -> names.add(person.name));
        return names;
    }

    private static List<String> kinds(List<Address> addresses) {
        return MappedSuite.each(addresses, address -> String.valueOf(address.kind));
    }

    private List<String> found(Expression<Boolean> criterion) {
        return names(open().query(Person.class)
                .filter(criterion)
                .orderBy(Places_Person_.name)
                .all());
    }

    @Test
    @Feature({"ORM-R-23", "ORM-R-29"})
    void everyWayOfLoading_findsTheSame() {
        givenPeople();
        assertEquals(
                List.of(List.of("home", "work"), List.of("work"), List.of()),
                each(Places_Person_.addresses, person -> kinds(person.addresses)));
        assertEquals(
                List.of(List.of("home"), List.of(), List.of()),
                each(Places_Person_.homes, person -> kinds(person.homes)));
        assertEquals(
                List.of(List.of("bob", "cid"), List.of(), List.of()),
                each(Places_Person_.reports, person -> names(person.reports)));
        assertEquals(
                List.of(List.of(), List.of("ann"), List.of("ann")),
                each(Places_Person_.boss, person -> person.boss == null ? List.of() : names(List.of(person.boss))));
        assertEquals(
                List.of(List.of("bob"), List.of(), List.of("ann", "bob")),
                each(Places_Person_.younger, person -> names(person.younger)));
        assertEquals(
                List.of(List.of("bob"), List.of("ann"), List.of()),
                each(Places_Person_.neighbours, person -> names(person.neighbours)));
        assertEquals(
                List.of(List.of("bob", "cid"), List.of("cid"), List.of()),
                each(Places_Person_.friends, person -> names(person.friends)));
        assertEquals(
                List.of(List.of("cid"), List.of("cid"), List.of()),
                each(Places_Person_.olderFriends, person -> names(person.olderFriends)));
    }

    @Test
    @Feature("ORM-R-23")
    void criteria_knowTheConditions() {
        givenPeople();
        assertEquals(List.of("ann"), found(Places_Person_.homes.any()));
        assertEquals(List.of("ann", "bob"), found(Places_Person_.addresses.any(Places_Address_.kind.eq("work"))));
        assertEquals(List.of("bob", "cid"), found(Places_Person_.boss.has(Places_Person_.name.eq("ann"))));
        assertEquals(List.of("ann", "cid"), found(Places_Person_.younger.any()));
        assertEquals(List.of("ann", "bob"), found(Places_Person_.olderFriends.any()));
        Session session = open();
        Person ann = person(session, "ann");
        Person cid = person(session, "cid");
        List<Address> homes = List.copyOf(ann.homes);
        assertEquals(
                List.of("bob", "cid"),
                names(session.query(Person.class)
                        .filter(Places_Person_.boss.eq(ann))
                        .orderBy(Places_Person_.name)
                        .all()));
        assertEquals(
                List.of("ann", "bob"),
                names(session.query(Person.class)
                        .filter(Places_Person_.friends.contains(cid))
                        .orderBy(Places_Person_.name)
                        .all()));
        assertEquals(
                List.of("ann"),
                names(session.query(Person.class)
                        .filter(Places_Person_.homes.contains(homes.get(0)))
                        .all()));
        assertEquals(
                List.of("ann"),
                names(session.query(Person.class).join(Places_Person_.homes).all()));
        assertEquals(
                List.of("ann", "bob", "cid"),
                names(session.query(Person.class)
                        .outerJoin(Places_Person_.homes)
                        .orderBy(Places_Person_.name)
                        .all()));
    }

    @Test
    @Feature("ORM-R-40")
    void filterBy_takesAnObjectForAReferenceAndForACollection() {
        givenPeople();
        Session session = open();
        Person ann = person(session, "ann");
        Address home = ann.homes.get(0);
        assertEquals(
                List.of("ann"),
                names(session.query(Person.class).filterBy("addresses", home).all()));
        assertEquals(
                List.of("bob", "cid"),
                names(session.query(Person.class)
                        .filterBy("boss", ann)
                        .orderBy(Places_Person_.name)
                        .all()));
        assertEquals(
                "the attribute Person.addresses holds objects of " + Address.class.getName()
                        + ", it cannot contain the " + Person.class.getName()
                        + " given; pass a member, or use filter() with any()",
                refusal(
                        IllegalArgumentException.class,
                        () -> session.query(Person.class).filterBy("addresses", person(session, "bob"))));
    }

    @Test
    @Feature("ORM-R-23")
    void flush_writesTheColumnsThatRefer_andNoConstant() {
        Session session = open();
        Person dan = new Person("dan", 1);
        Address home = new Address("home");
        Address plain = new Address(nothing());
        dan.homes.addAll(List.of(home, plain));
        session.add(dan);
        session.commit();
        assertEquals(dan.id, plain.personId);
        assertNull(plain.kind);
        assertEquals(List.of("home"), kinds(dan.homes));
        dan.homes.remove(home);
        session.commit();
        assertNull(home.personId);
        session.delete(dan);
        session.commit();
        assertNull(plain.personId);
        assertEquals(2, rows("place_addresses"));
    }

    @Test
    void bothDirections_areAlikeInMemory_andSurviveASavepoint() {
        givenPeople();
        Session session = open();
        Person ann = person(session, "ann");
        Person bob = person(session, "bob");
        NestedTransaction nested = session.beginNested();
        Address moving = bob.addresses.get(0);
        moving.person = ann;
        assertEquals(List.of("home", "work", "work"), kinds(ann.addresses));
        assertEquals(List.of(), bob.addresses);
        session.flush();
        assertEquals(ann.id, moving.personId);
        nested.rollback();
        assertSame(bob, moving.person);
        assertEquals(1, bob.addresses.size());
    }

    @Test
    @Feature("ORM-R-41")
    void reference_leadsToAUniqueColumnThatIsNoKey() {
        givenPeople();
        Session session = open();
        Person bob = person(session, "bob");
        Person ann = Objects.requireNonNull(bob.boss);
        assertEquals("ann", ann.name);
        assertEquals(List.of("bob", "cid"), names(ann.reports));
        ann.reports.remove(bob);
        session.commit();
        assertNull(bob.bossCode);
        bob.boss = ann;
        session.commit();
        assertEquals("a", bob.bossCode);
    }

    @Test
    @Feature("ORM-R-41")
    void typeAndKey_leadToOneOfSeveralClasses() {
        givenPeople();
        Session session = open();
        Person ann = person(session, "ann");
        Address work = person(session, "bob").addresses.get(0);
        assertEquals(List.of("person"), each(ann.notes, note -> note.ownerKind));
        assertEquals(List.of("address"), each(work.notes, note -> note.ownerKind));
        assertSame(ann, ann.notes.get(0).person);
        assertNull(work.notes.get(0).person);
        assertEquals(
                1,
                session.query(Note.class)
                        .filter(Places_Note_.person.has(Places_Person_.name.eq("ann")))
                        .count());
    }

    @Test
    void classBelow_hasItsOwnJoin() {
        givenPeople();
        Session session = open();
        Worker ann = session.query(Worker.class)
                .options(selectinload(Places_Worker_.tools), selectinload(Places_Worker_.homes))
                .one();
        assertNoStatements(recorder(), () -> assertEquals(2, ann.tools.size()));
        assertNoStatements(recorder(), () -> assertEquals(1, ann.homes.size()));
        session.delete(ann.tools.get(0));
        session.commit();
        assertEquals(1, ann.tools.size());
    }

    @Test
    void keysOfTwoColumns_areCopiedTogether() {
        Room room = new Room("a", 2);
        Booking booking = new Booking();
        room.bookings.add(booking);
        given(room, new Room("a", 3));
        Session session = open();
        Booking loaded = session.query(Booking.class)
                .options(joinedload(Places_Booking_.room))
                .one();
        assertNoStatements(recorder(), () -> assertEquals(2, Objects.requireNonNull(loaded.room).door));
        loaded.room = session.query(Room.class)
                .filter(Places_Room_.door.eq(3))
                .options(subqueryload(Places_Room_.bookings))
                .one();
        session.commit();
        assertEquals(List.of("a", 3), List.of(loaded.house, loaded.door));
    }

    @Test
    void associationTable_withoutForeignKeys_isWritten() {
        givenPeople();
        Session session = open();
        Person ann = person(session, "ann");
        ann.friends.remove(0);
        ann.friends.add(new Person("dan", 5));
        session.commit();
        assertEquals(List.of("cid", "dan"), names(ann.friends));
        session.delete(ann);
        session.commit();
        assertEquals(1, rows("place_friends"));
    }

    @Test
    @Feature("ORM-R-29")
    void viewOnly_isNeverWritten_andChangesAreRefused() {
        givenPeople();
        Session session = open();
        Person ann = person(session, "ann");
        List<Person> younger = ann.younger;
        String message = refusal(OrmException.class, () -> younger.remove(0));
        assertTrue(message.contains("younger is view-only"), message);
        refusal(OrmException.class, () -> younger.clear());
        refusal(OrmException.class, () -> ann.neighbours.add(ann));
        refusal(OrmException.class, () -> ann.younger = List.of());
        refusal(OrmException.class, () -> new Person("dan", 1).younger.add(ann));
        Note note = session.query(Note.class)
                .filter(Places_Note_.ownerKind.eq("person"))
                .one();
        refusal(OrmException.class, () -> note.person = null);
        assertEquals(List.of("bob"), names(ann.younger));
        Person dan = new Person("dan", 70);
        session.add(dan);
        session.flush();
        assertEquals(List.of("ann", "bob", "cid"), names(dan.younger));
        dan.age = 45;
        session.flush();
        session.refresh(dan);
        session.expire(dan);
        assertEquals(List.of("bob"), names(dan.younger));
        recorder().clear();
        session.commit();
        assertEquals(
                List.of(),
                sql().stream().filter(text -> text.startsWith("UPDATE")).toList());
    }

    @Test
    @Feature({"ORM-R-07", "ORM-R-08"})
    void directions_areOneRelationship_eachWithItsOwnOrderAndLoading() {
        Person ann = new Person("ann", 1);
        Address late = new Address("late");
        Address early = new Address("early");
        late.id = 2;
        early.id = 1;
        late.person = ann;
        ann.addresses.add(early);
        assertSame(ann, early.person);
        assertEquals(List.of("late", "early"), kinds(ann.addresses));
        given(ann);
        assertEquals(List.of("early", "late"), kinds(person(open(), "ann").addresses));
    }

    @Test
    void merge_copiesWhatIsWritten_andLeavesViewsAlone() {
        givenPeople();
        Session detaching = open();
        Person ann = person(detaching, "ann");
        names(ann.younger);
        names(ann.reports);
        detaching.close();
        ann.reports.remove(0);
        Session session = open();
        Person merged = session.merge(ann);
        session.commit();
        assertEquals(List.of("cid"), names(merged.reports));
        assertEquals(List.of("bob"), names(merged.younger));
    }

    private String oddity(UnaryOperator<Registry> taking) {
        Registry registry = Places.registry();
        registry.mapWithout(
                Places_Odd_.ENTITY,
                Places_Odd_.sides,
                Places_Odd_.direction,
                Places_Odd_.otherClass,
                Places_Odd_.relationship);
        return refusal(MappingException.class, () -> taking.apply(registry).configure());
    }

    @Test
    void conditionsThatSayTooLittle_areRefused_withTheRemedy() {
        assertEquals(
                "The join condition of relationship Odd.sides has Odd.otherId, which may be of either side, since both"
                        + " are of Odd. Mark the columns of the related side by JoinMarks.remote(...).",
                oddity(registry -> with(registry, Places_Odd_.sides)));
        assertEquals(
                "The join condition of relationship Odd.direction does not say which columns refer to which. Mark them"
                        + " by JoinMarks.foreign(...), let a foreign key tell, or make the relationship view-only.",
                oddity(registry -> with(registry, Places_Odd_.direction)));
        assertEquals(
                "The join condition of relationship Odd.otherClass has Address.id, which is no attribute of Odd or"
                        + " Person. Write one of the metamodel's.",
                oddity(registry -> with(registry, Places_Odd_.otherClass)));
        assertTrue(oddity(registry -> with(registry, Places_Odd_.relationship))
                .contains("which is not about columns. Compare attributes that are columns."));
    }

    private static Registry with(Registry registry, RelationshipAttribute<Odd, ?> attribute) {
        registry.add(attribute);
        return registry;
    }
}

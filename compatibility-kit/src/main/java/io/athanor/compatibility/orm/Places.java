package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.MetaData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People and places that are related by conditions of the mapping; the tables have no foreign keys. */
final class Places {

    private Places() {}

    static Registry registry(Class<?>... more) {
        MetaData metadata = new MetaData();
        PlaceJoins.friends(metadata);
        return Registry.of(
                metadata,
                Stream.concat(
                                Stream.of(
                                        Person.class,
                                        Worker.class,
                                        Address.class,
                                        Note.class,
                                        Tool.class,
                                        Room.class,
                                        Booking.class),
                                Stream.of(more))
                        .map(EntityDescriptor::forClass)
                        .toArray(EntityDescriptor<?>[]::new));
    }

    /** Somebody. */
    @Entity(table = "place_people")
    @Inheritance
    @DiscriminatorValue("person")
    static class Person {

        @Id
        @Nullable Integer id;

        @Column(length = 10)
        String name;

        @Column(length = 10, unique = true)
        @Nullable String code;

        @Column(length = 10)
        @Nullable String bossCode;

        @Column(length = 10)
        @Nullable String town;

        int age;

        @Relationship(join = "PlaceJoins.ADDRESSES", backPopulates = "person", orderBy = "id")
        List<Address> addresses = new ArrayList<>();

        @Relationship(join = "PlaceJoins.homes()", orderBy = "id")
        List<Address> homes = new ArrayList<>();

        @Relationship(join = "PlaceJoins.boss()", backPopulates = "reports")
        @Nullable Person boss;

        @Relationship(join = "PlaceJoins.reports()", backPopulates = "boss", orderBy = "name")
        List<Person> reports = new ArrayList<>();

        @Relationship(join = "PlaceJoins.younger()", viewOnly = true, orderBy = "name")
        List<Person> younger = new ArrayList<>();

        @Relationship(join = "PlaceJoins.neighbours()", viewOnly = true, orderBy = "name")
        Set<Person> neighbours = new LinkedHashSet<>();

        @Relationship(secondary = "place_friends", join = "PlaceJoins.friends()", orderBy = "name")
        List<Person> friends = new ArrayList<>();

        @Relationship(
                secondary = "place_friends",
                join = "PlaceJoins.olderFriends()",
                orderBy = "name",
                viewOnly = true)
        List<Person> olderFriends = new ArrayList<>();

        @Relationship(join = "PlaceJoins.notesOfPerson()", orderBy = "id")
        List<Note> notes = new ArrayList<>();

        Person(String name, int age) {
            this.name = name;
            this.age = age;
        }
    }

    /** Somebody with tools. */
    @Entity
    @DiscriminatorValue("worker")
    static class Worker extends Person {

        @Relationship(join = "PlaceJoins.tools()", orderBy = "id")
        List<Tool> tools = new ArrayList<>();

        Worker(String name, int age) {
            super(name, age);
        }
    }

    /** Where somebody may be found. */
    @Entity(table = "place_addresses")
    static class Address {

        @Id
        @Nullable Integer id;

        @Nullable Integer personId;

        @Column(length = 10)
        @Nullable String kind;

        @Relationship(join = "PlaceJoins.person()", backPopulates = "addresses")
        @Nullable Person person;

        @Relationship(join = "PlaceJoins.notesOfAddress()", orderBy = "id")
        List<Note> notes = new ArrayList<>();

        Address(String kind) {
            this.kind = kind;
        }
    }

    /** What is written down of a person or an address. */
    @Entity(table = "place_notes")
    static class Note {

        @Id
        @Nullable Integer id;

        @Nullable Integer ownerId;

        @Column(length = 10)
        String ownerKind;

        @Relationship(join = "PlaceJoins.personOfNote()", viewOnly = true)
        @Nullable Person person;

        Note(String ownerKind) {
            this.ownerKind = ownerKind;
        }
    }

    /** What a worker has. */
    @Entity(table = "place_tools")
    static class Tool {

        @Id
        @Nullable Integer id;

        @Nullable Integer workerId;
    }

    /** What is found by two columns. */
    @Entity(table = "place_rooms")
    static class Room {

        @Id
        @Column(length = 5)
        String house;

        @Id
        int door;

        @Relationship(join = "PlaceJoins.bookings()", backPopulates = "room", orderBy = "id")
        List<Booking> bookings = new ArrayList<>();

        Room(String house, int door) {
            this.house = house;
            this.door = door;
        }
    }

    /** Refers by two columns. */
    @Entity(table = "place_bookings")
    static class Booking {

        @Id
        @Nullable Integer id;

        @Column(length = 5)
        @Nullable String house;

        @Nullable Integer door;

        @Relationship(join = "PlaceJoins.room()", backPopulates = "bookings")
        @Nullable Room room;
    }

    /** Joined by conditions that say too little, or what cannot be; each is left out but for one. */
    @Entity(table = "place_odds")
    static class Odd {

        @Id
        int id;

        @Nullable Integer otherId;

        @Nullable Integer personId;

        @Relationship(join = "PlaceJoins.oddSides()")
        @Nullable Odd sides;

        @Relationship(join = "PlaceJoins.oddDirection()")
        @Nullable Person direction;

        @Relationship(join = "PlaceJoins.oddClass()")
        @Nullable Person otherClass;

        @Relationship(join = "PlaceJoins.oddRelationship()")
        @Nullable Person relationship;

        Odd(int id) {
            this.id = id;
        }
    }
}

package io.athanor.compatibility.input;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import org.junit.jupiter.api.Test;

/** What only the tables tell of a relationship is refused when the registry is configured. */
class RelationshipInputTest {

    @Entity
    static class Part {
        @Id
        Integer id;

        String name;

        @ForeignKey("part.id")
        Integer wholeId;

        @Relationship(
                foreignKeys = {"wholeId", "name"},
                remoteSide = "id")
        Part whole;
    }

    @Entity
    static class Step {
        @Id
        Integer id;

        int number;

        @ForeignKey("step.id")
        Integer nextId;

        @Relationship(remoteSide = {"id", "number"})
        Step next;
    }

    @Entity
    static class Seat {
        @Id
        Integer id;

        Integer roomId;

        @Relationship(cascade = Cascade.DELETE_ORPHAN)
        Room room;
    }

    @Entity
    static class Room {
        @Id
        Integer id;
    }

    @Entity
    static class Husband {
        @Id
        Integer id;

        @ForeignKey("wife.id")
        Integer wifeId;

        @Relationship(backPopulates = "husband")
        Wife wife;
    }

    @Entity
    static class Wife {
        @Id
        Integer id;

        @ForeignKey("husband.id")
        Integer husbandId;

        @Relationship(backPopulates = "wife")
        Husband husband;
    }

    private static void assertRefused(String message, MetaData metadata, EntityDescriptor<?>... entities) {
        Registry registry = Registry.of(metadata, entities);
        String found = assertThrows(MappingException.class, registry::configure).getMessage();
        assertTrue(found.contains(message), found);
    }

    @Test
    void foreignKeys_namingMoreThanTheForeignKey_isRefused() {
        assertRefused(
                "foreignKeys = \"name\" of relationship Part.whole is not the foreign key, which is wholeId. Remove"
                        + " that name.",
                new MetaData(),
                RelationshipInputTest_Part_.ENTITY);
    }

    @Test
    void remoteSide_thatIsNoSideOfTheForeignKey_isRefused() {
        assertRefused(
                "remoteSide = \"number\" of relationship Step.next is on neither side of the foreign key, which is"
                        + " nextId and refers to id. Name the one or the other.",
                new MetaData(),
                RelationshipInputTest_Step_.ENTITY);
    }

    @Test
    void orphans_ofAReferenceByAForeignKeyOfTheTable_areRefused() {
        MetaData metadata = new MetaData();
        Table.create(
                "seat",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("room_id", Types.INTEGER).references("room.id"));
        assertRefused(
                "The relationship Seat.room has Cascade.DELETE_ORPHAN, but what one object lets go of may belong to"
                        + " others, for the foreign key is on this side. Write singleParent = true if it never does, or"
                        + " remove DELETE_ORPHAN, and delete explicitly.",
                metadata,
                RelationshipInputTest_Seat_.ENTITY,
                RelationshipInputTest_Room_.ENTITY);
    }

    @Test
    void directions_withAForeignKeyEach_areRefused() {
        assertRefused(
                "The relationships Husband.wife and Wife.husband say that they are the two directions of one, but each"
                        + " has a foreign key of its own. Choose one for both with foreignKeys = \"...\", where both"
                        + " classes are the same with remoteSide, or remove backPopulates.",
                new MetaData(),
                RelationshipInputTest_Husband_.ENTITY,
                RelationshipInputTest_Wife_.ENTITY);
    }
}

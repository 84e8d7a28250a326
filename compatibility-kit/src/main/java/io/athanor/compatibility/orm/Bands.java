package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.PassiveUpdates;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.Version;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** References that are written by an UPDATE of their own, and keys that are rewritten by whom the mapping says. */
final class Bands {

    private Bands() {}

    static Registry registry(Class<?>... types) {
        return Registry.of(
                new MetaData(), Stream.of(types).map(EntityDescriptor::forClass).toArray(EntityDescriptor<?>[]::new));
    }

    /** Somebody who plays somewhere. */
    @Entity(table = "players")
    @Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "kind")
    @DiscriminatorValue("player")
    static class Player {

        @Id
        int id;

        @Column(length = 10)
        @Nullable String kind;

        @ForeignKey(value = "bands.id", name = "fk_players_band")
        @Nullable Integer bandId;

        @ForeignKey(value = "players.id", name = "fk_players_hero")
        @Nullable Integer heroId;

        @Relationship(foreignKeys = "heroId", remoteSide = "id", postUpdate = true)
        @Nullable Player hero;

        Player(int id) {
            this.id = id;
        }
    }

    /** Who stands in front. */
    @Entity(table = "singers")
    @DiscriminatorValue("singer")
    static class Singer extends Player {

        @Column(length = 10)
        String voice = "alto";

        Singer(int id) {
            super(id);
        }
    }

    /** Players of whom one is the leader. */
    @Entity(table = "bands")
    static class Band {

        @Id
        int id;

        @Column(length = 10)
        String name = "new";

        @Version
        @Nullable Integer version;

        @Column(unique = true)
        @ForeignKey(value = "players.id", name = "fk_bands_lead")
        @Nullable Integer leadId;

        @Relationship(foreignKeys = "bandId", orderBy = "id")
        List<Player> players = new ArrayList<>();

        @Relationship(foreignKeys = "leadId", postUpdate = true)
        @Nullable Player lead;

        Band(int id, @Nullable Player lead) {
            this.id = id;
            this.lead = lead;
        }
    }

    /** A band that cannot be without a leader. */
    @Entity(table = "trios")
    static class Trio {

        @Id
        int id;

        @Column(nullable = false)
        @ForeignKey("players.id")
        Integer leadId;

        @Relationship(foreignKeys = "leadId", postUpdate = true)
        Player lead;

        Trio(int id, Player lead) {
            this.id = id;
            this.leadId = lead.id;
            this.lead = lead;
        }
    }

    /** A key that may change; the database rewrites those of the towns, and the mapping knows it. */
    @Entity(table = "lands")
    static class Land {

        @Id
        @Column(length = 5)
        String code;

        @Relationship(orderBy = "id")
        List<Town> towns = new ArrayList<>();

        Land(String code) {
            this.code = code;
        }
    }

    /** What is in a land. */
    @Entity(table = "towns")
    static class Town {

        @Id
        int id;

        @Column(length = 5)
        @ForeignKey(value = "lands.code", onUpdate = "CASCADE")
        @Nullable String landCode;

        Town(int id) {
            this.id = id;
        }
    }

    /** The same rows, where the mapping does not know what the foreign key says, but that the database sees to it. */
    @Entity(table = "lands")
    static class LeftLand {

        @Id
        @Column(length = 5)
        String code;

        @Relationship(orderBy = "id", backPopulates = "land", passiveUpdates = PassiveUpdates.TRUE)
        List<LeftTown> towns = new ArrayList<>();

        LeftLand(String code) {
            this.code = code;
        }
    }

    /** What is in such a land. */
    @Entity(table = "towns")
    static class LeftTown {

        @Id
        int id;

        @Column(length = 5)
        @ForeignKey("lands.code")
        @Nullable String landCode;

        @Relationship(backPopulates = "towns")
        @Nullable LeftLand land;

        LeftTown(int id) {
            this.id = id;
        }
    }

    /** The same rows, which the session rewrites, whatever the database would do. */
    @Entity(table = "lands")
    static class OwnLand {

        @Id
        @Column(length = 5)
        String code;

        @Relationship(orderBy = "id", passiveUpdates = PassiveUpdates.FALSE)
        List<OwnTown> towns = new ArrayList<>();

        OwnLand(String code) {
            this.code = code;
        }
    }

    /** What is in such a land. */
    @Entity(table = "towns")
    static class OwnTown {

        @Id
        int id;

        @Column(length = 5)
        @ForeignKey(value = "lands.code", onUpdate = "CASCADE")
        @Nullable String landCode;

        OwnTown(int id) {
            this.id = id;
        }
    }

    /** A land of which the two sides say different things. */
    @Entity(table = "lands")
    static class OddLand {

        @Id
        String code;

        @Relationship(backPopulates = "land", passiveUpdates = PassiveUpdates.TRUE)
        List<OddTown> towns = new ArrayList<>();

        OddLand(String code) {
            this.code = code;
        }
    }

    /** What is in such a land. */
    @Entity(table = "towns")
    static class OddTown {

        @Id
        int id;

        @ForeignKey("lands.code")
        @Nullable String landCode;

        @Relationship(backPopulates = "towns", passiveUpdates = PassiveUpdates.FALSE)
        @Nullable OddLand land;

        OddTown(int id) {
            this.id = id;
        }
    }
}

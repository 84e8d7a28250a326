package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Relationships of which the mapper has something to tell: rows and columns that are written from two places. */
final class Doubles {

    private Doubles() {}

    static Registry registry(Class<?>... types) {
        MetaData metadata = new MetaData();
        if (!List.of(types).contains(Rank.class)) {
            Table.create(
                    "double_ranks",
                    metadata,
                    Column.of("player_id", Types.INTEGER)
                            .references("double_players.id")
                            .primaryKey(),
                    Column.of("club_id", Types.INTEGER)
                            .references("double_clubs.id")
                            .primaryKey());
        }
        return Registry.of(
                metadata, Stream.of(types).map(EntityDescriptor::forClass).toArray(EntityDescriptor<?>[]::new));
    }

    /** Has clubs, and one card of which the table may hold several. */
    @Entity(table = "double_players")
    static class Player {

        @Id
        int id;

        @Relationship(secondary = "double_ranks")
        List<Club> clubs = new ArrayList<>();

        @Relationship
        @Nullable Card card;

        Player(int id) {
            this.id = id;
        }
    }

    /** Has players, and does not know that they have clubs. */
    @Entity(table = "double_clubs")
    static class Club {

        @Id
        int id;

        @Relationship(secondary = "double_ranks")
        List<Player> players = new ArrayList<>();

        Club(int id) {
            this.id = id;
        }
    }

    /** The row between the two, as a class. */
    @Entity(table = "double_ranks")
    static class Rank {

        @Id
        @ForeignKey("double_players.id")
        int playerId;

        @Id
        @ForeignKey("double_clubs.id")
        int clubId;
    }

    /** What a player should have one of. */
    @Entity(table = "double_cards")
    static class Card {

        @Id
        int id;

        @ForeignKey("double_players.id")
        @Nullable Integer playerId;

        Card(int id, @Nullable Integer playerId) {
            this.id = id;
            this.playerId = playerId;
        }
    }

    /** Two references by one key. */
    @Entity(table = "double_seats")
    static class Seat {

        @Id
        int id;

        @ForeignKey("double_players.id")
        @Nullable Integer playerId;

        @Relationship
        @Nullable Player taken;

        @Relationship
        @Nullable Player given;
    }
}

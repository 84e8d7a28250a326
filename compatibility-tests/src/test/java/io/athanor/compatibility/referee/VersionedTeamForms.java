package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.Version;
import java.util.ArrayList;
import java.util.List;

/** Rows with a version that take a second UPDATE in one flush, because they and others refer to each other. */
final class VersionedTeamForms extends RefereeForms {

    VersionedTeamForms() {
        super("version-and-second-update");
        mapped(Team.class, Player.class);
        fact("insert", (s, flow) -> {
            Player p = flow.step(() -> new Player(1, null));
            Team t = flow.step(() -> new Team(List.of(p), p));
            flow.step(() -> s.add(t));
            flow.step(s::flush);
            flow.step(() -> t.version);
        });
        options(SessionOption.NO_EXPIRE_ON_COMMIT);
        fact("only-second-update", (s, flow) -> {
            Team t = given(s, null);
            flow.step(() -> t.captain = t.players.get(0));
            flow.step(s::flush);
            flow.step(() -> t.version);
        });
        fact("update-twice-in-one-flush", (s, flow) -> {
            Team t = given(s, null);
            flow.step(() -> t.name = "blues");
            flow.step(() -> t.captain = new Player(2, 1));
            flow.step(s::flush);
            flow.step(() -> t.version);
        });
        fact("delete", (s, flow) -> {
            Player p = new Player(1, null);
            Team t = given(s, p);
            flow.step(() -> t.players.forEach(s::delete));
            flow.step(() -> s.delete(t));
            flow.step(s::flush);
        });
    }

    private static Team given(Session s, Player captain) {
        Team t = new Team(List.of(captain == null ? new Player(1, null) : captain), captain);
        s.add(t);
        s.commit();
        s.refresh(t);
        asList(t.players.size(), t.captain);
        return t;
    }

    @Entity(table = "teams")
    static class Team {

        @Id
        Integer id = 1;

        @Column(length = 10)
        String name = "reds";

        @Version
        @Column(nullable = false)
        Integer version;

        @ForeignKey("players.id")
        Integer captainId;

        @Relationship(foreignKeys = "teamId", orderBy = "id")
        List<Player> players;

        @Relationship(foreignKeys = "captainId", postUpdate = true)
        Player captain;

        Team(List<Player> players, Player captain) {
            this.players = new ArrayList<>(players);
            this.captain = captain;
        }
    }

    @Entity(table = "players")
    static class Player {

        @Id
        Integer id;

        @ForeignKey("teams.id")
        Integer teamId;

        Player(Integer id, Integer teamId) {
            this.id = id;
            this.teamId = teamId;
        }
    }
}

package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.Set;

/** Who plays in any number of clubs. */
@Entity(table = "players")
@SuppressWarnings("NullAway.Init")
public class Player {

    @Id
    @Column(length = 30)
    private String name;

    @Relationship(backPopulates = "players", secondary = "club_players")
    private Set<Club> clubs;

    public Player(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<Club> getClubs() {
        return clubs;
    }
}

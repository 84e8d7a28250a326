package io.athanor.compatibility.natural;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.Set;

/** What has any number of players, by rows that do not follow a change of its name by themselves. */
@Entity(table = "clubs")
@SuppressWarnings("NullAway.Init")
public class Club {

    @Id
    @Column(length = 30)
    private String name;

    @Relationship(backPopulates = "clubs", secondary = "club_players")
    private Set<Player> players;

    public Club(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<Player> getPlayers() {
        return players;
    }
}

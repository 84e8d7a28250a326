package io.athanor.compatibility.badge;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Relationship;
import java.util.Set;

/** Where badges hang. */
@Entity(table = "boards")
@SuppressWarnings("NullAway.Init")
public class Board extends Stamped {

    @Relationship(
            backPopulates = "board",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Set<Badge> badges;

    public Set<Badge> getBadges() {
        return badges;
    }

    public void setBadges(Set<Badge> badges) {
        this.badges = badges;
    }
}

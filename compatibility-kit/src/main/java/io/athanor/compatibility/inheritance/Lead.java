package io.athanor.compatibility.inheritance;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** At the bottom of a hierarchy of joined tables. */
@Entity(table = "leads")
@DiscriminatorValue("lead")
public class Lead extends Engineer {

    @Column(length = 20)
    private @Nullable String team;

    protected Lead() {}

    public Lead(String name, String skill, String team) {
        super(name, skill);
        this.team = team;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String value) {
        team = value;
    }
}

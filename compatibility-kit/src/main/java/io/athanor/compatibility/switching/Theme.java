package io.athanor.compatibility.switching;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.Set;

/** What songs are about. */
@Entity(table = "themes")
@SuppressWarnings("NullAway.Init")
public class Theme {

    @Id
    @Column(length = 30)
    private String name;

    @Relationship(backPopulates = "themes", secondary = "song_themes")
    private Set<Song> songs;

    public Theme(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Set<Song> getSongs() {
        return songs;
    }
}

package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What owns tracks, each at a position of its own. */
@Entity(table = "albums")
@SuppressWarnings("NullAway.Init")
public class Album {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String title;

    @Relationship(
            backPopulates = "album",
            orderBy = "position",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Track> tracks;

    public Album(String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public List<Track> getTracks() {
        return tracks;
    }

    public void setTracks(List<Track> tracks) {
        this.tracks = tracks;
    }
}

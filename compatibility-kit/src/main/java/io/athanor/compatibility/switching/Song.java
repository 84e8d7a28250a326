package io.athanor.compatibility.switching;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A song with a key that the program gives, with verses and themes. */
@Entity(table = "songs")
@SuppressWarnings("NullAway.Init")
public class Song {

    @Id
    private Integer id;

    @Column(length = 30)
    private @Nullable String title;

    @Relationship(
            backPopulates = "song",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Verse> verses;

    @Relationship(backPopulates = "songs", secondary = "song_themes")
    private Set<Theme> themes;

    public Song(Integer id, @Nullable String title) {
        this.id = id;
        this.title = title;
    }

    public Integer getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public List<Verse> getVerses() {
        return verses;
    }

    public void setVerses(List<Verse> verses) {
        this.verses = verses;
    }

    public Set<Theme> getThemes() {
        return themes;
    }
}

package io.athanor.compatibility.switching;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What a song owns. */
@Entity(table = "verses")
public class Verse {

    @Id
    private Integer id;

    @Column(length = 30)
    private @Nullable String line;

    @ForeignKey("songs.id")
    private @Nullable Integer songId;

    @Relationship(backPopulates = "verses")
    private @Nullable Song song;

    public Verse(Integer id, @Nullable String line) {
        this.id = id;
        this.line = line;
    }

    public Integer getId() {
        return id;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public @Nullable Integer getSongId() {
        return songId;
    }

    public @Nullable Song getSong() {
        return song;
    }

    public void setSong(@Nullable Song song) {
        this.song = song;
    }
}

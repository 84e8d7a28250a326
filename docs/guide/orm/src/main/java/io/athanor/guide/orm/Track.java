package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A piece of music on an album. */
@Entity(table = "track")
public class Track {

    @Id
    private @Nullable Integer id;

    @Column(length = 200, nullable = false)
    private String title;

    private int place;

    @ForeignKey("album.id")
    private @Nullable Integer albumId;

    @Relationship(backPopulates = "tracks")
    private @Nullable Album album;

    public Track(String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public int getPlace() {
        return place;
    }

    public @Nullable Integer getAlbumId() {
        return albumId;
    }

    public @Nullable Album getAlbum() {
        return album;
    }
}

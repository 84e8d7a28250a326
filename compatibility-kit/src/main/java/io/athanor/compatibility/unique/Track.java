package io.athanor.compatibility.unique;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What has a position that is unique within its album. */
@Entity(table = "tracks")
public class Track {

    @Id
    private @Nullable Integer id;

    private int position;

    @Column(length = 30, nullable = false)
    private String title;

    @ForeignKey("albums.id")
    private @Nullable Integer albumId;

    @Relationship(backPopulates = "tracks")
    private @Nullable Album album;

    public Track(int position, String title) {
        this.position = position;
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Integer getAlbumId() {
        return albumId;
    }

    public @Nullable Album getAlbum() {
        return album;
    }

    public void setAlbum(@Nullable Album album) {
        this.album = album;
    }
}

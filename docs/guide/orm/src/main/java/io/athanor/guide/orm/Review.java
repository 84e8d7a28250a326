package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

// tag::entity
/** What a paper wrote about an album: both are the key. */
@Entity(table = "review")
public class Review {

    @Id
    @ForeignKey("album.id")
    private @Nullable Integer albumId;

    @Id
    @Column(length = 50)
    private String paper;

    private int stars;
    // end::entity

    public Review(String paper, int stars) {
        this.paper = paper;
        this.stars = stars;
    }

    public @Nullable Integer getAlbumId() {
        return albumId;
    }

    public String getPaper() {
        return paper;
    }

    public int getStars() {
        return stars;
    }
    // tag::entity
}
// end::entity

package io.athanor.guide.orm;

import io.athanor.orm.AssociationProxy;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.ListPosition;
import io.athanor.orm.annotation.MapKey;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.SortedBy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

// tag::entity
/** What an artist releases. */
@Entity(table = "album")
public class Album {

    @Id
    private @Nullable Integer id;

    @Column(length = 200, nullable = false)
    private String title;

    private @Nullable LocalDate released;

    @ForeignKey("artist.id")
    private @Nullable Integer artistId;

    @Relationship(backPopulates = "albums")
    private @Nullable Artist artist;
    // end::entity

    // tag::tags
    @Relationship(secondary = "album_tag")
    private Set<Tag> tags = Set.of();
    // end::tags

    // tag::tracks
    @Relationship(
            backPopulates = "album",
            orderBy = "place",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @ListPosition("place")
    private List<Track> tracks = List.of();
    // end::tracks

    // tag::reviews
    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @MapKey("paper")
    private Map<String, Review> reviews = Map.of();
    // end::reviews

    // tag::pressings
    @Relationship(cascade = Cascade.ALL)
    @SortedBy("Pressing.BY_YEAR")
    private SortedSet<Pressing> pressings = new java.util.TreeSet<>(Pressing.BY_YEAR);
    // end::pressings

    // tag::names
    private static final AssociationProxy<Album, Track, String> TITLES =
            AssociationProxy.of(Album_.tracks, Track_.title, Track::new);

    /** The titles of the tracks. */
    public List<String> getTitles() {
        return TITLES.list(this);
    }
    // end::names

    // tag::entity

    public Album(String title, @Nullable LocalDate released) {
        this.title = title;
        this.released = released;
    }
    // end::entity

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable LocalDate getReleased() {
        return released;
    }

    public @Nullable Integer getArtistId() {
        return artistId;
    }

    public @Nullable Artist getArtist() {
        return artist;
    }

    public void setArtist(@Nullable Artist artist) {
        this.artist = artist;
    }

    public Set<Tag> getTags() {
        return tags;
    }

    public List<Track> getTracks() {
        return tracks;
    }

    public Map<String, Review> getReviews() {
        return reviews;
    }

    public SortedSet<Pressing> getPressings() {
        return pressings;
    }
    // tag::entity
}
// end::entity

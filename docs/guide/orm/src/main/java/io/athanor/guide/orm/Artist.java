package io.athanor.guide.orm;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

// tag::entity
/** Who makes music. */
@Entity(table = "artist")
public class Artist {

    @Id
    private @Nullable Integer id;

    @Column(length = 100, nullable = false, unique = true)
    private String name;

    @Relationship(
            backPopulates = "artist",
            orderBy = "released desc, title",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Album> albums = List.of();

    public Artist(String name) {
        this.name = name;
    }
    // end::entity

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Album> getAlbums() {
        return albums;
    }
    // tag::entity
}
// end::entity

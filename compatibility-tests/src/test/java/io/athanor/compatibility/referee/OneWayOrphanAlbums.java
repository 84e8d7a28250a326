package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Albums.AlbumColumns;
import io.athanor.compatibility.referee.Albums.PhotoColumns;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Albums whose photos die when they are taken out, and do not know their album. */
final class OneWayOrphanAlbums {

    private OneWayOrphanAlbums() {}

    @Entity(table = "albums")
    static class Album extends AlbumColumns {

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Photo> photos;

        Album(int id, String title, Photo... photos) {
            super(id, title);
            this.photos = asList(photos);
        }

        @Override
        List<Photo> photos() {
            return photos;
        }
    }

    @Entity(table = "photos")
    static class Photo extends PhotoColumns {

        Photo(int id, String text) {
            super(id, text);
        }
    }

    /** An album of three photos, as most flows have it. */
    static Album album() {
        return new Album(1, "a", new Photo(1, "x"), new Photo(2, "y"), new Photo(3, "z"));
    }
}

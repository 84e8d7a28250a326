package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Albums.AlbumColumns;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** A parent that is deleted, with its children loaded and not; nothing is left to the database. */
final class PassiveDeleteForms extends RefereeForms {

    PassiveDeleteForms() {
        super("passive-deletes");
        mapped(OneWayAlbums.Album.class, OneWayAlbums.Photo.class);
        fact("nothing-unloaded", (s, flow) -> {
            flow.given(OneWayAlbums.album(), new OneWayAlbums.Album(2, "b"));
            OneWayAlbums.Album a = s.get(OneWayAlbums.Album.class, 1).orElseThrow();
            delete(s, flow, a, List.of());
        });
        fact("nothing-loaded", (s, flow) -> {
            flow.given(OneWayAlbums.album(), new OneWayAlbums.Album(2, "b"));
            OneWayAlbums.Album a = s.get(OneWayAlbums.Album.class, 1).orElseThrow();
            delete(s, flow, a, List.copyOf(a.photos));
        });
        mapped(Album.class, Photo.class);
        fact("false-cascade-unloaded", (s, flow) -> {
            flow.given(album(), new Album(2, "b"));
            Album a = s.get(Album.class, 1).orElseThrow();
            delete(s, flow, a, List.of());
        });
        fact("false-cascade-loaded", (s, flow) -> {
            flow.given(album(), new Album(2, "b"));
            Album a = s.get(Album.class, 1).orElseThrow();
            delete(s, flow, a, List.copyOf(a.photos));
        });
    }

    @Entity(table = "albums")
    static class Album extends AlbumColumns {

        @Relationship(orderBy = "id", cascade = Cascade.ALL)
        List<Photo> photos;

        Album(int id, String title, Photo... photos) {
            super(id, title);
            this.photos = asList(photos);
        }

        @Override
        List<? extends Albums.PhotoColumns> photos() {
            return List.of();
        }
    }

    @Entity(table = "photos")
    static class Photo {

        @Id
        Integer id;

        @ForeignKey(value = "albums.id", onDelete = "CASCADE")
        Integer albumId;

        @Column(length = 10)
        String text;

        Photo(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    private static Album album() {
        return new Album(1, "a", new Photo(1, "x"), new Photo(2, "y"), new Photo(3, "z"));
    }

    private static void delete(Session s, RefereeFlow flow, Object a, List<?> kids) {
        flow.step(() -> s.delete(a));
        flow.step(s::flush);
        flow.step(() -> flow.states(kids.toArray()));
        flow.step(s::commit);
        flow.step(() -> flow.states(kids.toArray()));
    }
}

package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Albums.AlbumColumns;
import io.athanor.compatibility.referee.OrphanAlbums.Album;
import io.athanor.compatibility.referee.OrphanAlbums.Photo;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import java.util.List;

/** Children that move to another parent while the one they leave is deleted. */
final class ParentDiesForms extends RefereeForms {

    ParentDiesForms() {
        super("child-moves-parent-dies");
        mapped(Album.class, Photo.class);
        fact("by-reference", (s, flow) -> {
            Album a = OrphanAlbums.album();
            Album b = given(s, a, new Album(2, "b"));
            Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> p.album = b);
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
        });
        fact("by-append", (s, flow) -> {
            Album a = OrphanAlbums.album();
            Album b = given(s, a, new Album(2, "b"));
            Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.add(p));
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
        });
        options(SessionOption.NO_AUTOFLUSH);
        fact("by-remove-and-append", (s, flow) -> {
            Album a = OrphanAlbums.album();
            Album b = given(s, a, new Album(2, "b"));
            Photo p = flow.step(() -> a.photos.get(0));
            flow.skip(1); // switches autoflush off
            flow.step(() -> a.photos.remove(p));
            flow.step(() -> b.photos.add(p));
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
        });
        options();
        instead("by-remove-and-append-autoflush", (s, flow) -> {
            Album a = OrphanAlbums.album();
            Album b = given(s, a, new Album(2, "b"));
            Photo p = a.photos.get(0);
            a.photos.remove(p);
            b.photos.add(p);
            s.commit();
            flow.equal("persistent", flow.state(p));
            flow.rows("photos", asList(1, 2, "x"), asList(2, 1, "y"), asList(3, 1, "z"));
        });
        fact("delete-first", (s, flow) -> {
            Album a = OrphanAlbums.album();
            Album b = given(s, a, new Album(2, "b"));
            Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> s.delete(a));
            flow.step(() -> p.album = b);
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
        });
        fact("new-parent-is-new", (s, flow) -> {
            Album a = OrphanAlbums.album();
            given(s, a, new Album(2, "b"));
            Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> p.album = new Album(3, "c"));
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
        });
        fact("by-key-column", (s, flow) -> {
            Album a = OrphanAlbums.album();
            given(s, a, new Album(2, "b"));
            Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> p.albumId = 2);
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
        });
        mapped(OneWayOrphanAlbums.Album.class, OneWayOrphanAlbums.Photo.class);
        fact("one-way-mapping", (s, flow) -> {
            OneWayOrphanAlbums.Album a = OneWayOrphanAlbums.album();
            OneWayOrphanAlbums.Album b = given(s, a, new OneWayOrphanAlbums.Album(2, "b"));
            OneWayOrphanAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.add(p));
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
        });
    }

    private static <A extends AlbumColumns> A given(Session s, A a, A b) {
        s.addAll(List.of(a, b));
        s.commit();
        return b;
    }
}

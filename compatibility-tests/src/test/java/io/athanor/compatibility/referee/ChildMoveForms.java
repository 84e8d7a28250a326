package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Albums.AlbumColumns;
import io.athanor.compatibility.referee.Albums.PhotoColumns;
import io.athanor.orm.Session;
import java.util.List;

/** Children that move from one parent to another; nobody dies. */
final class ChildMoveForms extends RefereeForms {

    ChildMoveForms() {
        super("child-moves");
        mapped(PlainAlbums.Album.class, PlainAlbums.Photo.class);
        bothWays();
        mapped(OneWayAlbums.Album.class, OneWayAlbums.Photo.class);
        oneWay();
        mapped(OrphanAlbums.Album.class, OrphanAlbums.Photo.class);
        deletingOrphans();
    }

    private void bothWays() {
        fact("append-to-new", (s, flow) -> {
            PlainAlbums.Album a = PlainAlbums.album();
            PlainAlbums.Album b = given(s, a, new PlainAlbums.Album(2, "b"));
            PlainAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.size());
            flow.step(() -> b.photos.add(p));
            flow.step(s::flush);
            follow(s, flow, a, b, p);
        });
        fact("set-reference", (s, flow) -> {
            PlainAlbums.Album a = PlainAlbums.album();
            PlainAlbums.Album b = given(s, a, new PlainAlbums.Album(2, "b"));
            PlainAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.size());
            flow.step(() -> p.album = b);
            flow.step(s::flush);
            follow(s, flow, a, b, p);
        });
        fact("set-key-column", (s, flow) -> {
            PlainAlbums.Album a = PlainAlbums.album();
            PlainAlbums.Album b = given(s, a, new PlainAlbums.Album(2, "b"));
            PlainAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.size());
            flow.step(() -> p.albumId = 2);
            flow.step(s::flush);
            follow(s, flow, a, b, p);
        });
        fact("reference-and-key-disagree", (s, flow) -> {
            PlainAlbums.Album a = PlainAlbums.album();
            PlainAlbums.Album b = given(s, a, new PlainAlbums.Album(2, "b"));
            PlainAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.size());
            flow.step(() -> p.albumId = 1);
            flow.step(() -> p.album = b);
            flow.step(s::flush);
            follow(s, flow, a, b, p);
        });
        fact("key-set-after-reference", (s, flow) -> {
            PlainAlbums.Album a = PlainAlbums.album();
            PlainAlbums.Album b = given(s, a, new PlainAlbums.Album(2, "b"));
            PlainAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.size());
            flow.step(() -> p.album = b);
            flow.step(() -> p.albumId = 1);
            flow.step(s::flush);
            follow(s, flow, a, b, p);
        });
    }

    private void oneWay() {
        fact("one-way-append", (s, flow) -> {
            OneWayAlbums.Album a = OneWayAlbums.album();
            OneWayAlbums.Album b = given(s, a, new OneWayAlbums.Album(2, "b"));
            OneWayAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.size());
            flow.step(() -> b.photos.add(p));
            flow.step(s::flush);
            follow(s, flow, a, b, p);
        });
        fact("one-way-remove-after-append", (s, flow) -> {
            OneWayAlbums.Album a = OneWayAlbums.album();
            OneWayAlbums.Album b = given(s, a, new OneWayAlbums.Album(2, "b"));
            OneWayAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.size());
            flow.step(() -> b.photos.add(p));
            flow.step(() -> a.photos.remove(p));
            flow.step(s::flush);
            follow(s, flow, a, b, p);
        });
    }

    private void deletingOrphans() {
        fact("delete-orphan-append", (s, flow) -> {
            OrphanAlbums.Album a = OrphanAlbums.album();
            OrphanAlbums.Album b = given(s, a, new OrphanAlbums.Album(2, "b"));
            OrphanAlbums.Photo p = flow.step(() -> a.photos.get(0));
            flow.step(() -> b.photos.size());
            flow.step(() -> b.photos.add(p));
            flow.step(s::flush);
            follow(s, flow, a, b, p);
        });
        instead("delete-orphan-remove-flush-append", (s, flow) -> {
            OrphanAlbums.Album a = OrphanAlbums.album();
            OrphanAlbums.Album b = given(s, a, new OrphanAlbums.Album(2, "b"));
            OrphanAlbums.Photo p = a.photos.get(0);
            b.photos.size();
            a.photos.remove(p);
            s.flush();
            b.photos.add(p);
            s.flush();
            flow.equal(asList(List.of(2, 3), List.of(1), 2), asList(a.photoIds(), b.photoIds(), p.albumId));
            s.commit();
            flow.equal(asList(List.of(2, 3), List.of(1)), asList(a.photoIds(), b.photoIds()));
            flow.rows("photos", List.of(1, 2, "x"), List.of(2, 1, "y"), List.of(3, 1, "z"));
        });
    }

    private static <A extends AlbumColumns> A given(Session s, A a, A b) {
        s.addAll(List.of(a, b));
        s.commit();
        return b;
    }

    private static void follow(Session s, RefereeFlow flow, AlbumColumns a, AlbumColumns b, PhotoColumns p) {
        flow.step(() -> asList(a.photoIds(), b.photoIds(), p.albumId));
        flow.step(s::commit);
        flow.step(() -> asList(a.photoIds(), b.photoIds()));
    }
}

package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.error.SessionStateException;
import java.util.List;

/** What comes along with an object that is added, expunged or expired, and what does not. */
final class CascadeForms extends RefereeForms {

    CascadeForms() {
        super("cascade-without-side-effects");
        adding();
        leaving();
        group("no-cascade-through-the-back");
        mapped(PlainAlbums.Album.class, PlainAlbums.Photo.class);
        throughTheBack();
    }

    private void adding() {
        mapped(OrphanAlbums.Album.class, OrphanAlbums.Photo.class);
        fact("unloaded-not-loaded", (s, flow) -> {
            flow.given(OrphanAlbums.album(), new OrphanAlbums.Album(2, "b"));
            OrphanAlbums.Album a = s.get(OrphanAlbums.Album.class, 1).orElseThrow();
            s.expunge(a);
            flow.step(() -> s.add(a));
            flow.step(() -> RefereeFlow.loaded(a));
            flow.skip(1); // counts the identity map
        });
        mapped(TwoReferencesAlbums.Album.class, TwoReferencesAlbums.Photo.class);
        fact("unrelated-stay-out", (s, flow) -> {
            TwoReferencesAlbums.Album x = flow.step(() -> new TwoReferencesAlbums.Album(5, "x"));
            TwoReferencesAlbums.Photo p = flow.step(() -> {
                TwoReferencesAlbums.Photo photo = new TwoReferencesAlbums.Photo(5, null);
                photo.album = x;
                return photo;
            });
            flow.step(() -> s.add(x));
            flow.step(() -> s.contains(p));
            flow.step(s::flush);
        });
        mapped(OneWayOrphanAlbums.Album.class, OneWayOrphanAlbums.Photo.class);
        fact("reading-a-pending-collection", (s, flow) -> {
            OneWayOrphanAlbums.Album x = flow.step(() -> new OneWayOrphanAlbums.Album(5, "x"));
            flow.step(() -> s.add(x));
            flow.step(() -> x.photos);
            flow.step(s::flush);
            flow.step(() -> x.photos);
            flow.step(() -> s.dirty().contains(x));
        });
        mapped(MergeOnlyAlbums.Album.class, MergeOnlyAlbums.Photo.class);
        instead("save-update-off", (s, flow) -> {
            MergeOnlyAlbums.Photo p = new MergeOnlyAlbums.Photo(5, null);
            s.add(new MergeOnlyAlbums.Album(5, "x", p));
            flow.equal(false, s.contains(p));
            flow.refused(SessionStateException.class, s::flush);
            flow.rows("albums");
            flow.rows("photos");
        });
    }

    private void leaving() {
        mapped(ExpungingAlbums.Album.class, ExpungingAlbums.Photo.class);
        fact("expunge-cascade", (s, flow) -> {
            ExpungingAlbums.Album a = given(s, ExpungingAlbums.album(), new ExpungingAlbums.Album(2, "b"));
            List<ExpungingAlbums.Photo> kids = flow.step(() -> List.copyOf(a.photos));
            flow.step(() -> s.expunge(a));
            flow.step(() -> flow.states(kids.toArray()));
        });
        mapped(OneWayAlbums.Album.class, OneWayAlbums.Photo.class);
        fact("expunge-no-cascade", (s, flow) -> {
            OneWayAlbums.Album a = given(s, OneWayAlbums.album(), new OneWayAlbums.Album(2, "b"));
            List<OneWayAlbums.Photo> kids = flow.step(() -> List.copyOf(a.photos));
            flow.step(() -> s.expunge(a));
            flow.step(() -> flow.states(kids.toArray()));
        });
        mapped(CascadingAlbums.Album.class, CascadingAlbums.Photo.class);
        fact("refresh-expire-cascade", (s, flow) -> {
            CascadingAlbums.Album a = given(s, CascadingAlbums.album(), new CascadingAlbums.Album(2, "b"));
            List<CascadingAlbums.Photo> kids = flow.step(() -> List.copyOf(a.photos));
            flow.step(() -> s.expire(a));
            flow.step(() -> RefereeFlow.each(kids, RefereeFlow::loaded));
        });
    }

    private void throughTheBack() {
        instead("append-to-saved-parent", (s, flow) -> {
            PlainAlbums.Album a = givenWithPhotos(s);
            PlainAlbums.Photo p = photoOf(a);
            flow.equal(List.of(false, true), List.of(s.contains(p), a.photos.contains(p)));
            flow.refused(SessionStateException.class, s::flush);
            unchanged(flow);
        });
        fact("collection-side", (s, flow) -> {
            PlainAlbums.Album a = givenWithPhotos(s);
            PlainAlbums.Photo p = flow.step(() -> new PlainAlbums.Photo(7, null));
            flow.step(() -> a.photos.add(p));
            flow.step(() -> s.contains(p));
            flow.step(s::flush);
        });
        instead("parent-new-child-saved", (s, flow) -> {
            PlainAlbums.Photo p = givenWithPhotos(s).photos.get(0);
            flow.equal(false, s.contains(new PlainAlbums.Album(7, null, p)));
            flow.refused(SessionStateException.class, s::flush);
            flow.equal(1, p.albumId);
            unchanged(flow);
        });
        fact("reference-set-on-saved-child", (s, flow) -> {
            PlainAlbums.Album a = givenWithPhotos(s);
            PlainAlbums.Photo p = flow.step(() -> a.photos.get(0));
            PlainAlbums.Album x = flow.step(() -> new PlainAlbums.Album(7, null));
            flow.step(() -> p.album = x);
            flow.step(() -> s.contains(x));
            flow.step(s::flush);
        });
        fact("added-later", (s, flow) -> {
            PlainAlbums.Album a = givenWithPhotos(s);
            PlainAlbums.Photo p = flow.step(() -> photoOf(a));
            flow.step(() -> s.add(p));
            flow.step(s::flush);
            flow.step(a::photoIds);
        });
    }

    private static void unchanged(RefereeFlow flow) {
        flow.rows("albums", List.of(1, "a"), List.of(2, "b"));
        flow.rows("photos", List.of(1, 1, "x"), List.of(2, 1, "y"), List.of(3, 1, "z"));
    }

    private static PlainAlbums.Photo photoOf(PlainAlbums.Album album) {
        PlainAlbums.Photo photo = new PlainAlbums.Photo(7, null);
        photo.album = album;
        return photo;
    }

    private static PlainAlbums.Album givenWithPhotos(Session s) {
        PlainAlbums.Album a = given(s, PlainAlbums.album(), new PlainAlbums.Album(2, "b"));
        a.photos.size();
        return a;
    }

    private static <A> A given(Session s, A a, A b) {
        s.addAll(asList(a, b));
        s.commit();
        return a;
    }
}

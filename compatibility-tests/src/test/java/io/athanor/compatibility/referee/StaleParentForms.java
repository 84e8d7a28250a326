package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.OneWayOrphanAlbums.Album;
import io.athanor.compatibility.referee.OneWayOrphanAlbums.Photo;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import java.util.List;

/** Children that are taken out of a collection which is not the last that they were put into. */
final class StaleParentForms extends RefereeForms {

    StaleParentForms() {
        super("removal-from-stale-parent");
        mapped(Album.class, Photo.class);
        options(SessionOption.NO_EXPIRE_ON_COMMIT);
        fact("reloaded-same-key", (s, flow) -> {
            Photo p = given(s, new Album(2, null));
            Album x = flow.step(() -> s.get(Album.class, 1).orElseThrow());
            flow.step(() -> x.photos.remove(p));
            flow.step(s::flush);
            flow.step(() -> flow.state(p));
        });
        fact("last-parent-in-memory", (s, flow) -> {
            Album q = new Album(2, null);
            Photo p = given(s, q);
            Album first = flow.step(() -> s.get(Album.class, 1).orElseThrow());
            flow.step(() -> first.photos);
            flow.step(() -> q.photos.add(p));
            flow.step(s::flush);
            flow.step(() -> first.photos.remove(p));
            flow.step(s::flush);
            flow.step(() -> asList(flow.state(p), p.albumId));
        });
    }

    /** A photo in the session whose album is not: it was let go of rather than collected, which nobody can time. */
    private static Photo given(Session s, Album q) {
        Photo p = new Photo(1, "x");
        Album a = new Album(1, null, p);
        s.addAll(List.of(a, q));
        s.commit();
        s.expunge(a);
        if (!s.contains(p)) {
            s.add(p);
        }
        return p;
    }
}

package io.athanor.guide.orm;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.InvalidMemberException;
import java.time.LocalDate;
import java.util.List;

/** Relationships and what they are held in. */
final class Collections {

    private final Output out;
    private final SessionFactory sessions;

    Collections(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    void run() {
        bothWays();
        orphan();
        tags();
        places();
        keys();
        sorted();
        proxy();
        out.end();
    }

    private static Artist can(Session session) {
        return session.query(Artist.class).filter(Artist_.name.eq("Can")).one();
    }

    private static Album tagoMago(Session session) {
        return session.query(Album.class).filter(Album_.title.eq("Tago Mago")).one();
    }

    private void bothWays() {
        try (Session session = sessions.open()) {
            Artist can = can(session);
            out.echoing("Collections.bothWays");
            // tag::bothWays
            Album landed = new Album("Landed", LocalDate.of(1975, 9, 1));
            can.getAlbums().add(landed);
            out.println(landed.getArtist() == can);
            landed.setArtist(null);
            out.println(can.getAlbums().contains(landed));
            // end::bothWays
            out.end();
        }
    }

    private void orphan() {
        try (Session session = sessions.open()) {
            Artist can = can(session);
            out.echoing("Collections.orphan");
            // tag::orphan
            can.getAlbums().removeIf(album -> album.getTitle().equals("Future Days"));
            session.flush();
            // end::orphan
            out.end();
        }
    }

    private void tags() {
        try (Session session = sessions.open()) {
            Album album = tagoMago(session);
            out.echoing("Collections.tags");
            // tag::tags
            album.getTags().add(new Tag("krautrock"));
            album.getTags().add(new Tag("1971"));
            session.flush();
            // end::tags
            out.end();
        }
    }

    private void places() {
        try (Session session = sessions.open()) {
            Album album = tagoMago(session);
            album.getTracks();
            out.echoing("Collections.places");
            // tag::places
            List<Track> tracks = album.getTracks();
            tracks.add(0, tracks.remove(2));
            session.flush();
            // end::places
            out.end();
        }
    }

    private void keys() {
        try (Session session = sessions.open()) {
            Album album = tagoMago(session);
            album.getReviews();
            out.echoing("Collections.keys");
            // tag::keys
            album.getReviews().put("Melody Maker", new Review("Melody Maker", 5));
            try {
                album.getReviews().put("Sounds", new Review("NME", 4));
            } catch (InvalidMemberException e) {
                out.println(e.getMessage());
            }
            session.flush();
            // end::keys
            out.end();
        }
    }

    private void sorted() {
        try (Session session = sessions.open()) {
            Album album = tagoMago(session);
            out.silent("Collections.sorted");
            // tag::sorted
            album.getPressings().addAll(List.of(new Pressing(2004), new Pressing(1971), new Pressing(1989)));
            out.println(album.getPressings().first().getPressed());
            out.println(album.getPressings().tailSet(new Pressing(1980)).size());
            // end::sorted
            out.end();
        }
    }

    private void proxy() {
        try (Session session = sessions.open()) {
            Album album = tagoMago(session);
            album.getTracks();
            out.echoing("Collections.proxy");
            // tag::proxy
            album.getTitles().add("Halleluwah");
            out.println(album.getTitles());
            session.flush();
            // end::proxy
            out.end();
        }
    }
}

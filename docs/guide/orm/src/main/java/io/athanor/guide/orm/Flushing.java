package io.athanor.guide.orm;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.error.StaleDataException;
import io.athanor.sql.Sql;
import java.time.LocalDate;
import java.util.List;

/** What a flush writes, and in which order. */
final class Flushing {

    private final Output out;
    private final SessionFactory sessions;

    Flushing(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    void run() {
        autoflush();
        order();
        changes();
        unique();
        key();
        stale();
        out.end();
    }

    private static Artist can(Session session) {
        return session.query(Artist.class).filter(Artist_.name.eq("Can")).one();
    }

    private void autoflush() {
        try (Session session = sessions.open()) {
            out.echoing("Flushing.autoflush");
            // tag::autoflush
            session.add(new Artist("Cluster"));
            long artists = session.query(Artist.class).count();
            // end::autoflush
            out.println(artists);
            out.end();
        }
    }

    private void order() {
        try (Session session = sessions.open()) {
            out.echoing("Flushing.order");
            // tag::order
            Artist kraftwerk = new Artist("Kraftwerk");
            Album autobahn = new Album("Autobahn", LocalDate.of(1974, 11, 1));
            autobahn.getTitles().addAll(List.of("Autobahn", "Mitternacht", "Morgenspaziergang"));
            autobahn.setArtist(kraftwerk);
            session.add(autobahn);
            session.flush();
            // end::order
            out.end();
        }
    }

    private void changes() {
        try (Session session = sessions.open()) {
            Artist can = can(session);
            out.echoing("Flushing.changes");
            // tag::changes
            can.setName("Can");
            session.flush();
            can.setName("The Can");
            session.flush();
            // end::changes
            out.end();
        }
    }

    private void unique() {
        try (Session session = sessions.open()) {
            Artist can = can(session);
            Artist neu =
                    session.query(Artist.class).filter(Artist_.name.eq("Neu!")).one();
            out.echoing("Flushing.unique");
            // tag::unique
            neu.setName("Neu! 75");
            can.setName("Neu!");
            session.flush();
            // end::unique
            out.end();
        }
    }

    private void key() {
        try (Session session = sessions.open()) {
            Album album = session.query(Album.class)
                    .filter(Album_.title.eq("Tago Mago"))
                    .one();
            album.getReviews().put("Sounds", new Review("Sounds", 4));
            session.flush();
            Review review = album.getReviews().get("Sounds");
            out.echoing("Flushing.key");
            // tag::key
            session.delete(review);
            album.getReviews().put("Sounds", new Review("Sounds", 5));
            session.flush();
            // end::key
            out.end();
        }
    }

    private void stale() {
        try (Session session = sessions.open()) {
            Artist neu =
                    session.query(Artist.class).filter(Artist_.name.eq("Neu!")).one();
            out.silent("Flushing.stale");
            // tag::stale
            session.execute(Sql.text("DELETE FROM artist WHERE name = 'Neu!'"));
            neu.setName("Neu! 2");
            try {
                session.flush();
            } catch (StaleDataException e) {
                out.println(e.getMessage());
            }
            // end::stale
            out.end();
        }
    }
}

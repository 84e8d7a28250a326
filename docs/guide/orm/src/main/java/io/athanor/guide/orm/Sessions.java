package io.athanor.guide.orm;

import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.DetachedInstanceException;
import java.util.List;

/** Sessions and the lives of objects in them. */
final class Sessions {

    private final Output out;
    private final SessionFactory sessions;

    Sessions(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    void run() {
        identity();
        states();
        expire();
        expireSome();
        rollback();
        nested();
        detached();
        merge();
        keys();
        populate();
        out.end();
    }

    private static Artist can(Session session) {
        return session.query(Artist.class).filter(Artist_.name.eq("Can")).one();
    }

    private void identity() {
        out.echoing("Sessions.identity");
        // tag::identity
        try (Session session = sessions.open()) {
            Artist can = can(session);
            out.println(can == can(session));
            out.println(can == session.get(Artist.class, 1).orElseThrow());
        }
        // end::identity
        out.end();
    }

    private void states() {
        try (Session session = sessions.open()) {
            out.silent("Sessions.states");
            // tag::states
            Artist faust = new Artist("Faust");
            session.add(faust);
            out.println(session.pending().contains(faust) + ", " + faust.getId());
            session.flush();
            out.println(session.pending().contains(faust) + ", " + (faust.getId() != null));
            faust.setName("Faust IV");
            out.println(session.dirty().contains(faust));
            session.delete(faust);
            out.println(session.deleted().contains(faust));
            session.rollback();
            out.println(session.contains(faust));
            // end::states
            out.end();
        }
    }

    private void expire() {
        try (Session session = sessions.open()) {
            out.echoing("Sessions.expire");
            // tag::expire
            Artist can = can(session);
            session.commit();
            out.println(can.getName());
            session.refresh(can);
            // end::expire
            out.end();
        }
    }

    private void expireSome() {
        try (Session session = sessions.open()) {
            Artist can = can(session);
            can.getAlbums();
            out.echoing("Sessions.expireSome");
            // tag::expireSome
            session.expire(can, Artist_.albums);
            out.println(can.getName() + ": " + can.getAlbums().size());
            // end::expireSome
            out.end();
        }
    }

    private void rollback() {
        try (Session session = sessions.open()) {
            Artist can = can(session);
            out.echoing("Sessions.rollback");
            // tag::rollback
            Artist harmonia = new Artist("Harmonia");
            session.add(harmonia);
            can.setName("The Can");
            session.flush();
            session.rollback();
            out.println(session.contains(harmonia) + ", " + can.getName());
            // end::rollback
            out.end();
        }
    }

    private void nested() {
        try (Session session = sessions.open()) {
            Artist can = can(session);
            out.echoing("Sessions.nested");
            // tag::nested
            try (NestedTransaction attempt = session.beginNested()) {
                can.setName("The Can");
                session.flush();
                attempt.rollback();
            }
            out.println(can.getName());
            // end::nested
            out.end();
        }
    }

    private void detached() {
        out.silent("Sessions.detached");
        // tag::detached
        Artist can;
        try (Session session = sessions.open()) {
            can = can(session);
        }
        out.println(can.getName());
        try {
            can.getAlbums();
        } catch (DetachedInstanceException e) {
            out.println(e.getMessage());
        }
        // end::detached
        out.end();
    }

    private void merge() {
        Artist copy;
        SessionFactory lasting =
                SessionFactory.of(sessions.engine(), sessions.registry(), SessionOption.NO_EXPIRE_ON_COMMIT);
        try (Session session = lasting.open()) {
            copy = can(session);
            session.commit();
        }
        out.echoing("Sessions.merge");
        // tag::merge
        copy.setName("CAN");
        try (Session session = sessions.open()) {
            Artist can = session.merge(copy);
            out.println(can != copy);
            session.flush();
        }
        // end::merge
        out.end();
    }

    private void keys() {
        out.echoing("Sessions.keys");
        // tag::keys
        try (Session session = sessions.open()) {
            List<Album> albums = session.getAll(Album.class, List.of(2, 99, 1));
            albums.forEach(album -> out.println(album == null ? "none" : album.getTitle()));
        }
        // end::keys
        out.end();
    }

    private void populate() {
        try (Session session = sessions.open()) {
            Artist can = can(session);
            out.echoing("Sessions.populate");
            // tag::populate
            session.query(Artist.class)
                    .filter(Artist_.id.eq(can.getId()))
                    .populateExisting()
                    .all();
            // end::populate
            out.end();
        }
    }
}

package io.athanor.guide.orm;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import java.time.LocalDate;

/** A first session. */
final class Start {

    private final Output out;
    private final SessionFactory sessions;

    Start(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    void run() {
        out.echoing("Start.first");
        // tag::first
        try (Session session = sessions.open()) {
            Artist can = new Artist("Can");
            can.getAlbums().add(new Album("Soundtracks", LocalDate.of(1970, 9, 1)));
            session.add(can);
            session.commit();
            out.println(can.getName() + " has " + can.getAlbums().size() + " album");
            session.delete(can);
            session.commit();
        }
        // end::first
        out.end();
    }
}

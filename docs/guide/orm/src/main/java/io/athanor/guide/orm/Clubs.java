package io.athanor.guide.orm;

import static io.athanor.orm.option.LoaderOptions.includeDeleted;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import java.util.List;

/** Rows that a session does not see, and joins that a mapping says. */
final class Clubs {

    private final Output out;
    private final SessionFactory sessions;

    Clubs(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    void run() {
        try (Session session = sessions.ofTenant("krefeld").open()) {
            session.add(new Fan("Ralf", "Krefeld"));
            session.commit();
        }
        out.echoing("Clubs.seen");
        // tag::seen
        try (Session session = sessions.ofTenant("cologne").open()) {
            Fan irmin = new Fan("Irmin", "Cologne");
            session.addAll(List.of(irmin, new Fan("Michael", "Cologne")));
            session.commit();
            session.delete(irmin);
            session.commit();
            out.println(session.query(Fan.class).count());
            Fan gone = session.query(Fan.class)
                    .options(includeDeleted())
                    .filter(Fan_.name.eq("Irmin"))
                    .one();
            session.restore(gone);
            session.commit();
        }
        // end::seen
        out.end();
        try (Session session = sessions.ofTenant("cologne").open()) {
            out.echoing("Clubs.neighbours");
            // tag::neighbours
            Fan irmin = session.query(Fan.class).filterBy("name", "Irmin").one();
            irmin.getNeighbours().forEach(fan -> out.println(fan.getName()));
            // end::neighbours
            out.end();
        }
    }
}

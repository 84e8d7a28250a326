package io.athanor.guide.orm;

import io.athanor.guide.orm.Venue.VenueId;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import java.util.List;
import java.util.Map;

/** What annotations say of tables, hybrids, and rows by their unique keys. */
final class Venues {

    private final Output out;
    private final SessionFactory sessions;

    Venues(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    void run() {
        try (Session session = sessions.open()) {
            out.echoing("Venues.defaults");
            // tag::defaults
            Venue forum = new Venue("London", "Forum", 0, 2300);
            session.add(forum);
            session.flush();
            out.println(forum.getRating() + ", " + forum.getStatus());
            out.println(session.get(Venue.class, new VenueId(1)).orElseThrow() == forum);
            // end::defaults
            out.echoing("Venues.hybrid");
            // tag::hybrid
            out.println(Venue_.capacity.of(forum));
            session.query(Venue.class).filter(Venue_.capacity.gt(2000)).all();
            // end::hybrid
            out.end();
            session.commit();
        }
        try (Session session = sessions.open()) {
            session.connection();
            out.echoing("Venues.getOrCreate");
            // tag::getOrCreate
            Venue paradiso = session.getOrCreate(
                    Venue.class,
                    Venue_.city.eq("Amsterdam").and(Venue_.name.eq("Paradiso")),
                    () -> new Venue("Amsterdam", "Paradiso", 250, 1250));
            // end::getOrCreate
            out.end();
            out.echoing("Venues.upsert");
            // tag::upsert
            List<Venue> venues = session.upsert(Venue.class, Venue_.city, Venue_.name)
                    .updating(Venue_.seats)
                    .objects(List.of(
                            Map.of("city", "Amsterdam", "name", "Paradiso", "seats", 300, "standing", 0),
                            Map.of("city", "Utrecht", "name", "Tivoli", "seats", 100, "standing", 900)));
            out.println(venues.get(0) == paradiso);
            out.println(paradiso.getSeats());
            // end::upsert
            out.end();
            session.flush();
            out.silent("Venues.plan");
            // tag::plan
            Artist faust = new Artist("Faust");
            faust.getAlbums().add(new Album("So Far", null));
            session.add(faust);
            out.println(session.flushPlan());
            // end::plan
            out.end();
        }
    }
}

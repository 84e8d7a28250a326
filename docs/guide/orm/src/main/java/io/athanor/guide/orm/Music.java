package io.athanor.guide.orm;

import io.athanor.engine.Engine;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.time.LocalDate;

/** The mapping that the chapters use, and some rows. */
final class Music {

    private Music() {}

    static Registry registry() {
        // tag::registry
        MetaData tables = new MetaData();
        Table.create(
                "album_tag",
                tables,
                Column.of("album_id", Types.INTEGER).primaryKey().references("album.id"),
                Column.of("tag_word", Types.string(30)).primaryKey().references("tag.word"));
        Registry registry = Registry.of(
                tables,
                Artist_.ENTITY,
                Album_.ENTITY,
                Track_.ENTITY,
                Tag_.ENTITY,
                Review_.ENTITY,
                Pressing_.ENTITY,
                Stock_.ENTITY,
                Item_.ENTITY,
                Shirt_.ENTITY,
                Ticket_.ENTITY,
                Person_.ENTITY,
                Musician_.ENTITY,
                Engineer_.ENTITY,
                Venue_.ENTITY,
                Fan_.ENTITY);
        // end::registry
        return registry;
    }

    static SessionFactory sessions(Engine engine) {
        // tag::sessions
        SessionFactory sessions = SessionFactory.of(engine, registry());
        sessions.registry().metadata().createAll(engine);
        // end::sessions
        return sessions;
    }

    static void fill(SessionFactory sessions) {
        try (Session session = sessions.open()) {
            Artist can = new Artist("Can");
            Album tagoMago = new Album("Tago Mago", LocalDate.of(1971, 2, 1));
            tagoMago.getTitles().add("Paperhouse");
            tagoMago.getTitles().add("Mushroom");
            tagoMago.getTitles().add("Oh Yeah");
            can.getAlbums().add(tagoMago);
            can.getAlbums().add(new Album("Future Days", LocalDate.of(1973, 8, 1)));
            session.add(can);
            session.add(new Artist("Neu!"));
            session.commit();
        }
    }
}

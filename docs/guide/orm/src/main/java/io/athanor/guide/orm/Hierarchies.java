package io.athanor.guide.orm;

import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Embedded values, computed attributes, and classes below classes. */
final class Hierarchies {

    private final Output out;
    private final SessionFactory sessions;

    Hierarchies(Output out, SessionFactory sessions) {
        this.out = out;
        this.sessions = sessions;
    }

    private static Price euro(String amount) {
        return new Price(new BigDecimal(amount), "EUR");
    }

    void run() {
        values();
        oneTable();
        joined();
        out.end();
    }

    private void values() {
        try (Session session = sessions.open()) {
            out.echoing("Hierarchies.embedded");
            // tag::embedded
            Item poster = new Item("Poster", euro("8.00"), 50);
            session.add(poster);
            session.flush();
            poster.setPrice(euro("6.50"));
            session.flush();
            session.query(Item.class)
                    .filter(Item_.price.amount.lt(new BigDecimal("7")))
                    .all();
            // end::embedded
            out.echoing("Hierarchies.computed");
            // tag::computed
            poster.setSold(12);
            session.flush();
            out.println(poster.getLeft());
            session.query(Item.class)
                    .filter(Item_.left.lt(40), Item_.label.eq("Poster"))
                    .count();
            // end::computed
            out.end();
            session.commit();
        }
    }

    private void oneTable() {
        try (Session session = sessions.open()) {
            out.echoing("Hierarchies.oneTable");
            // tag::oneTable
            session.addAll(List.of(new Musician("Holger", "bass"), new Engineer("Conny", 16)));
            session.commit();
            for (Person person :
                    session.query(Person.class).orderBy(Person_.name).all()) {
                out.println(person.getName() + ": " + doing(person));
            }
            out.println(session.query(Musician.class).count());
            // end::oneTable
            out.end();
        }
        try (Session session = sessions.open()) {
            out.echoing("Hierarchies.polymorphic");
            // tag::polymorphic
            session.query(Person.class)
                    .withPolymorphic(Musician_.ENTITY, Engineer_.ENTITY)
                    .filter(Musician_.instrument.eq("bass").or(Engineer_.channels.gt(8)))
                    .forEach(person -> out.println(doing(person)));
            session.query(Musician.class)
                    .filter(Musician_.name.eq("Holger"))
                    .update(set -> set.set(Musician_.instrument, "horn"));
            // end::polymorphic
            out.end();
        }
    }

    // tag::sealed
    private static String doing(Person person) {
        if (person instanceof Musician musician) {
            return musician.getInstrument();
        } else if (person instanceof Engineer engineer) {
            return engineer.getChannels() + " channels";
        }
        throw new AssertionError("no other class is permitted");
    }
    // end::sealed

    private void joined() {
        try (Session session = sessions.open()) {
            out.echoing("Hierarchies.joined");
            // tag::joined
            session.add(new Shirt("Tour", euro("25.00"), 30, "XL"));
            session.add(new Ticket("Balcony", euro("40.00"), 200, LocalDate.of(1975, 4, 11)));
            session.commit();
            Shirt shirt =
                    session.query(Shirt.class).filter(Item_.name.eq("Tour")).one();
            // end::joined
            out.println(shirt.getSize());
            out.end();
        }
        try (Session session = sessions.open()) {
            out.echoing("Hierarchies.later");
            // tag::later
            Item item =
                    session.query(Item.class).filter(Item_.name.eq("Balcony")).one();
            if (item instanceof Ticket ticket) {
                out.println(ticket.getEvening());
                ticket.setEvening(LocalDate.of(1975, 4, 12));
                session.flush();
            }
            // end::later
            out.end();
        }
    }
}

package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.EagerDefaults;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.schema.Column;
import io.athanor.schema.Computed;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Values that the database or the program makes for columns that were given none. */
final class ServerDefaultForms extends RefereeForms {

    ServerDefaultForms() {
        super("server-defaults");
        mapped(() -> tickets(LazyTicket.class));
        inserted("insert-lazy", LazyTicket::new);
        updated("update-lazy", LazyTicket::new);
        several();
        mapped(() -> tickets(AutoTicket.class));
        inserted("insert-auto", AutoTicket::new);
        updated("update-auto", AutoTicket::new);
        batch();
        mapped(() -> tickets(EagerTicket.class));
        inserted("insert-eager", EagerTicket::new);
        updated("update-eager", EagerTicket::new);
        mapped(ServerDefaultForms::clientDefaults);
        fact("client-default-and-onupdate", (s, flow) -> {
            Made t = flow.step(() -> new Made("a"));
            flow.step(() -> s.add(t));
            flow.step(s::flush);
            flow.step(() -> List.of(t.made, t.touched));
            flow.step(() -> t.title = "b");
            flow.step(s::flush);
            flow.step(() -> List.of(t.made, t.touched));
            flow.step(() -> t.title = "b");
            flow.step(s::flush);
        });
        mapped(ServerDefaultForms::slugs);
        fact("sql-default-and-onupdate", (s, flow) -> {
            Slugged t = flow.step(() -> new Slugged("a"));
            flow.step(() -> s.add(t));
            flow.step(s::flush);
            flow.step(() -> t.slug);
            flow.step(() -> t.title = "b");
            flow.step(s::flush);
            flow.step(() -> t.slug);
        });
        mapped(ServerDefaultForms::rectangles);
        fact("computed-column", (s, flow) -> {
            Rect r = flow.step(() -> new Rect(2, 3));
            flow.step(() -> s.add(r));
            flow.step(s::flush);
            flow.step(() -> r.area);
            flow.step(() -> r.w = 5);
            flow.step(s::flush);
            flow.step(() -> r.area);
        });
    }

    @MappedSuperclass
    abstract static class Ticket {

        @Id
        Integer id;

        String title;
        String status;
        Integer prio;

        Ticket(Integer id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    @Entity(table = "tickets", eagerDefaults = EagerDefaults.NEVER)
    static class LazyTicket extends Ticket {

        LazyTicket(Integer id, String title) {
            super(id, title);
        }
    }

    @Entity(table = "tickets")
    static class AutoTicket extends Ticket {

        AutoTicket(Integer id, String title) {
            super(id, title);
        }
    }

    @Entity(table = "tickets", eagerDefaults = EagerDefaults.ALWAYS)
    static class EagerTicket extends Ticket {

        EagerTicket(Integer id, String title) {
            super(id, title);
        }
    }

    private static Registry tickets(Class<?> type) {
        MetaData metadata = new MetaData();
        Table.create(
                "tickets",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("title", Types.string(10)),
                Column.of("status", Types.string(10)).serverDefault("open"),
                Column.of("prio", Types.INTEGER).serverDefault(3).serverOnUpdate());
        return registry(metadata, type);
    }

    private void inserted(String name, BiFunction<Integer, String, Ticket> made) {
        fact(name, (s, flow) -> {
            Ticket t = flow.step(() -> made.apply(null, "a"));
            flow.step(() -> s.add(t));
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.loaded(t));
            flow.step(() -> List.of(t.status, t.prio));
        });
    }

    private void updated(String name, BiFunction<Integer, String, Ticket> made) {
        fact(name, (s, flow) -> {
            Ticket t = made.apply(null, "a");
            s.add(t);
            s.commit();
            asList(t.title);
            flow.step(() -> t.title = "b");
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.loaded(t));
            flow.step(() -> t.prio);
        });
    }

    private void several() {
        fact("given-value", (s, flow) -> {
            Ticket t = flow.step(() -> {
                Ticket ticket = new LazyTicket(null, "a");
                ticket.status = "shut";
                ticket.prio = 1;
                return ticket;
            });
            flow.step(() -> s.add(t));
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.loaded(t));
        });
        fact("two-objects-two-selects", (s, flow) -> {
            List<LazyTicket> t = flow.step(() -> List.of(new LazyTicket(1, "a"), new LazyTicket(2, "b")));
            flow.step(() -> s.addAll(t));
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(t, ticket -> ticket.status));
            flow.step(() -> RefereeFlow.each(t, ticket -> ticket.prio));
        });
    }

    private void batch() {
        fact("batch-eager", (s, flow) -> {
            List<AutoTicket> t = flow.step(() -> Stream.of("a", "b", "c")
                    .map(title -> new AutoTicket(null, title))
                    .toList());
            flow.step(() -> s.addAll(t));
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(t, ticket -> asList(ticket.id, ticket.status, ticket.prio)));
        });
    }

    @Entity(table = "tickets")
    static class Made {

        @Id
        Integer id;

        String title;
        Integer made;
        Integer touched;

        Made(String title) {
            this.title = title;
        }
    }

    private static Registry clientDefaults() {
        MetaData metadata = new MetaData();
        AtomicInteger ticks = new AtomicInteger();
        Table.create(
                "tickets",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("title", Types.string(10)),
                Column.of("made", Types.INTEGER).defaultValue(ticks::incrementAndGet),
                Column.of("touched", Types.INTEGER)
                        .defaultValue(ticks::incrementAndGet)
                        .onUpdate(ticks::incrementAndGet));
        return registry(metadata, Made.class);
    }

    @Entity(table = "tickets", eagerDefaults = EagerDefaults.NEVER)
    static class Slugged {

        @Id
        Integer id;

        String title;
        String slug;

        Slugged(String title) {
            this.title = title;
        }
    }

    private static Registry slugs() {
        MetaData metadata = new MetaData();
        Table.create(
                "tickets",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("title", Types.string(10)),
                Column.of("slug", Types.string(20))
                        .defaultValue(Functions.lower(Sql.literal("NEW")))
                        .onUpdate(Functions.lower(Sql.literal("CHANGED"))));
        return registry(metadata, Slugged.class);
    }

    @Entity(table = "rects")
    static class Rect {

        @Id
        Integer id;

        Integer w;
        Integer h;
        Integer area;

        Rect(int w, int h) {
            this.w = w;
            this.h = h;
        }
    }

    private static Registry rectangles() {
        MetaData metadata = new MetaData();
        Table.create(
                "rects",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("w", Types.INTEGER),
                Column.of("h", Types.INTEGER),
                Column.of("area", Types.INTEGER).computed(Computed.by("w * h").stored()));
        return registry(metadata, Rect.class);
    }
}

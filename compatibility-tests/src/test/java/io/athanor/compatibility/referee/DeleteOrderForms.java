package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Ships.Sailor;
import io.athanor.compatibility.referee.Ships.Ship;
import io.athanor.compatibility.referee.Ships.WithCrew;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import java.util.List;

/** In which order rows of two tables are written and deleted, and what is read for it. */
final class DeleteOrderForms extends RefereeForms {

    DeleteOrderForms() {
        super("delete-many-to-one-expired");
        mapped(Ship.class, Sailor.class);
        childrenAndParents();
        mapped(WithCrew.Ship.class, WithCrew.Sailor.class);
        fact("one-to-many-side-too", (s, flow) -> {
            Object[] given = WithCrew.given();
            s.addAll(List.of(given));
            s.commit();
            flow.step(() -> s.delete(given[0]));
            flow.step(s::flush);
        });
        group("delete-child-only-expired");
        fact("no-parent-select-bidirectional", (s, flow) -> {
            Object[] given = WithCrew.given();
            s.addAll(List.of(given));
            s.commit();
            flow.step(() -> s.delete(given[2]));
            flow.step(s::flush);
        });
        mapped(Ship.class, Sailor.class);
        childrenOnly();
        group("dependency-order");
        dependencyOrder();
    }

    private static final class Given {
        final Ship a = new Ship(1, "A");
        final Ship b = new Ship(2, "B");
        final Sailor m1 = new Sailor(1, "x", a);
        final Sailor m2 = new Sailor(2, "y", b);

        Given(Session s) {
            s.addAll(List.of(a, b, m1, m2));
            s.commit();
        }
    }

    private void childrenAndParents() {
        fact("children-and-parents", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> List.of(given.m1, given.m2, given.a, given.b).forEach(s::delete));
            flow.step(s::flush);
        });
        fact("children-and-parents-loaded", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> List.of(given.m1.ship, given.m2.ship, given.a.name, given.b.name));
            flow.step(() -> List.of(given.a, given.b, given.m2, given.m1).forEach(s::delete));
            flow.step(s::flush);
        });
        fact("parents-first-in-session", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> List.of(given.b, given.a, given.m2, given.m1).forEach(s::delete));
            flow.step(s::flush);
        });
    }

    private void childrenOnly() {
        fact("no-parent-select", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> s.delete(given.m1));
            flow.step(() -> s.delete(given.m2));
            flow.step(s::flush);
        });
        fact("loaded-child", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> given.m1.name);
            flow.step(() -> s.delete(given.m1));
            flow.step(s::flush);
        });
    }

    /** A sailor whose class has no relationship at all. */
    @Entity(table = "sailors")
    static class LooseSailor {

        @Id
        Integer id;

        @ForeignKey("ships.id")
        Integer shipId;

        LooseSailor(int id, int shipId) {
            this.id = id;
            this.shipId = shipId;
        }
    }

    private void dependencyOrder() {
        fact("fk-set-by-hand", (s, flow) -> {
            flow.step(() -> {
                Sailor c = new Sailor(9, "c");
                c.shipId = 5;
                s.add(c);
            });
            flow.step(() -> s.add(new Ship(5, "P")));
            flow.step(s::flush);
        });
        mapped(LooseSailor.class, Ship.class);
        instead("no-relationship-at-all", (s, flow) -> {
            s.addAll(List.of(new LooseSailor(9, 5), new Ship(5, null)));
            s.commit();
            flow.rows("ships", asList(5, null));
            flow.rows("sailors", asList(9, 5));
        });
        mapped(WithCrew.Ship.class, WithCrew.Sailor.class);
        fact("insert-against-add-order", (s, flow) -> {
            WithCrew.Ship p = flow.step(() -> new WithCrew.Ship(5, "P"));
            WithCrew.Sailor c = flow.step(() -> new WithCrew.Sailor(9, "c", p));
            flow.step(() -> s.addAll(List.of(c, p)));
            flow.step(s::flush);
        });
        fact("update-insert-delete-in-one-flush", (s, flow) -> {
            flow.given(WithCrew.given());
            WithCrew.Ship old = flow.step(() -> s.get(WithCrew.Ship.class, 1).orElseThrow());
            WithCrew.Ship gone = flow.step(() -> s.get(WithCrew.Ship.class, 2).orElseThrow());
            WithCrew.Sailor stay =
                    flow.step(() -> s.get(WithCrew.Sailor.class, 1).orElseThrow());
            WithCrew.Sailor leave =
                    flow.step(() -> s.get(WithCrew.Sailor.class, 2).orElseThrow());
            flow.step(() -> s.delete(gone));
            flow.step(() -> s.delete(leave));
            flow.step(() -> s.add(new WithCrew.Sailor(3, "new", new WithCrew.Ship(3, "C"))));
            flow.step(() -> old.name = "A2");
            flow.step(() -> stay.name = "x2");
            flow.step(s::flush);
        });
    }
}

package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import java.util.List;

/** Keys that are freed, taken and changed in a transaction that is rolled back. */
final class KeyRollbackForms extends RefereeForms {

    KeyRollbackForms() {
        super("rollback-natural-keys");
        mapped(City.class);
        deleted();
        renamed();
        mapped(Town.class);
        instead("new-object-rolled-back", (s, flow) -> {
            Town t = new Town("x");
            s.add(t);
            s.flush();
            s.rollback();
            flow.equal("outside", flow.state(t));
            flow.equal(asList(null, "x"), asList(t.id, t.name));
            s.add(t);
            s.commit();
            flow.equal(asList("x"), RefereeFlow.each(s.query(Town.class).all(), town -> town.name));
        });
    }

    @Entity(table = "cities")
    static class City {

        @Id
        @Column(length = 10)
        String name;

        Integer size;

        City(String name, int size) {
            this.name = name;
            this.size = size;
        }
    }

    @Entity(table = "towns")
    static class Town {

        @Id
        Integer id;

        @Column(length = 10)
        String name;

        Town(String name) {
            this.name = name;
        }
    }

    private static City given(Session s, City city, City... more) {
        s.add(city);
        s.addAll(asList(more));
        s.commit();
        s.query(City.class).all();
        return city;
    }

    private static City get(Session s, String name) {
        return s.get(City.class, name).orElse(null);
    }

    private void deleted() {
        fact("deleted-then-renamed-into", (s, flow) -> {
            City b = new City("B", 2);
            City a = given(s, new City("A", 1), b);
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(() -> b.name = "A");
            flow.step(s::flush);
            flow.step(() -> asList(get(s, "A") == b, flow.state(a), flow.state(b)));
            flow.step(s::rollback);
            flow.step(() -> asList(get(s, "A") == a, get(s, "B") == b, flow.state(a), flow.state(b)));
            flow.step(() -> List.of(a.size, b.size));
        });
        fact("deleted-and-replaced-by-new", (s, flow) -> {
            City a = given(s, new City("A", 1));
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            City n = flow.step(() -> new City("A", 9));
            flow.step(() -> s.add(n));
            flow.step(s::flush);
            flow.step(() -> asList(get(s, "A") == n, flow.state(a), flow.state(n)));
            flow.step(s::rollback);
            flow.step(() -> asList(get(s, "A") == a, flow.state(a), flow.state(n)));
        });
    }

    private void renamed() {
        fact("renamed-twice", (s, flow) -> {
            City a = given(s, new City("A", 1));
            flow.step(() -> a.name = "X");
            flow.step(s::flush);
            flow.step(() -> a.name = "Y");
            flow.step(s::flush);
            flow.step(() -> get(s, "Y") == a);
            flow.step(s::rollback);
            flow.step(() -> asList(a.name, get(s, "A") == a));
        });
        fact("renamed-but-not-flushed", (s, flow) -> {
            City a = given(s, new City("A", 1));
            flow.step(() -> a.name = "X");
            flow.step(s::rollback);
            flow.step(() -> asList(a.name, get(s, "A") == a, get(s, "X")));
        });
    }
}

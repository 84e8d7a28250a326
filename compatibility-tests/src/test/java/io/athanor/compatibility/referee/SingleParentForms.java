package io.athanor.compatibility.referee;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;

/** References that own what they refer to. */
final class SingleParentForms extends RefereeForms {

    SingleParentForms() {
        super("single-parent-reference");
        mapped(Person.class, Pass.class);
        fact("replaced", (s, flow) -> {
            Person x = given(s);
            flow.step(() -> x.card = new Pass(2, "two"));
            flow.step(s::flush);
        });
        fact("replaced-twice", (s, flow) -> {
            Person x = given(s);
            Pass mid = flow.step(() -> new Pass(2, "two"));
            flow.step(() -> x.card = mid);
            flow.step(() -> x.card = new Pass(3, "three"));
            flow.step(s::flush);
            flow.step(() -> flow.state(mid));
        });
        fact("set-to-none", (s, flow) -> {
            Person x = given(s);
            flow.step(() -> x.card = null);
            flow.step(s::flush);
        });
        fact("old-target-unloaded", (s, flow) -> {
            flow.given(new Person(1, new Pass(1, "one")));
            Person x = s.get(Person.class, 1).orElseThrow();
            flow.step(() -> x.card = new Pass(2, "two"));
            flow.step(s::flush);
        });
        fact("owner-deleted", (s, flow) -> {
            Person x = given(s);
            flow.step(() -> s.delete(x));
            flow.step(s::flush);
        });
        fact("two-owners", (s, flow) -> {
            Pass card = new Pass(1, "one");
            s.add(new Person(1, card));
            s.flush();
            flow.step(() -> new Person(2, card));
        });
        fact("two-owners-after-reload", (s, flow) -> {
            flow.given(new Person(1, new Pass(1, "one")));
            Person y = flow.step(() -> new Person(2, s.get(Pass.class, 1).orElseThrow()));
            flow.step(() -> s.add(y));
            flow.step(s::flush);
        });
    }

    private static Person given(Session s) {
        Person x = new Person(1, new Pass(1, "one"));
        s.add(x);
        s.commit();
        return x;
    }

    @Entity(table = "persons")
    static class Person {

        @Id
        Integer id;

        @ForeignKey("passes.id")
        Integer passId;

        @Relationship(
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
                singleParent = true)
        Pass card;

        Person(Integer id, Pass card) {
            this.id = id;
            this.card = card;
        }
    }

    @Entity(table = "passes")
    static class Pass {

        @Id
        Integer id;

        @Column(length = 10)
        String no;

        Pass(Integer id, String no) {
            this.id = id;
            this.no = no;
        }
    }
}

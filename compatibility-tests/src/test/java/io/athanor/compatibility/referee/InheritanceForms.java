package io.athanor.compatibility.referee;

import static io.athanor.orm.option.LoaderOptions.selectinPolymorphic;
import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.DiscriminatorMismatchException;
import io.athanor.orm.metamodel.PolymorphicAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Classes that extend others, in one table and in joined ones. */
final class InheritanceForms extends RefereeForms {

    InheritanceForms() {
        super("polymorphic-single");
        mapped(Staff.class, Engineer.class, Lead.class, Clerk.class);
        written();
        found();
        polymorphic();
        changedAtOnce();
        group("row-switch-inheritance");
        mapped(Animal.class, Cat.class, Dog.class);
        switched();
    }

    @Entity(table = "staff")
    @Inheritance(discriminator = "kind")
    @DiscriminatorValue("staff")
    static class Staff {

        @Id
        Integer id;

        @Column(length = 10)
        String kind;

        @Column(length = 10)
        String name;

        Staff(Integer id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity
    @DiscriminatorValue("eng")
    static class Engineer extends Staff {

        @Column(length = 10)
        String skill;

        Engineer(Integer id, String name, String skill) {
            super(id, name);
            this.skill = skill;
        }
    }

    @Entity
    @DiscriminatorValue("lead")
    static class Lead extends Engineer {

        @Column(length = 10)
        String team;

        Lead(Integer id, String name, String skill, String team) {
            super(id, name, skill);
            this.team = team;
        }
    }

    @Entity
    @DiscriminatorValue("clerk")
    static class Clerk extends Staff {

        @Column(length = 10)
        String desk;

        Clerk(Integer id, String name, String desk) {
            super(id, name);
            this.desk = desk;
        }
    }

    private static Object[] staff() {
        return new Object[] {
            new Staff(1, "s"), new Engineer(2, "e", "x"), new Lead(3, "l", "y", "t"), new Clerk(4, "c", "d")
        };
    }

    private void written() {
        fact("insert", (s, flow) -> {
            flow.step(() -> s.addAll(List.of(staff())));
            flow.step(s::flush);
        });
        fact("update-and-delete", (s, flow) -> {
            flow.given(staff());
            Lead lead = flow.step(() -> s.get(Lead.class, 3).orElseThrow());
            flow.step(() -> lead.name = "n");
            flow.step(() -> lead.skill = "k");
            flow.step(() -> lead.team = "m");
            flow.step(s::flush);
            flow.step(() -> s.delete(lead));
            flow.step(s::flush);
        });
        instead("change-class", (s, flow) -> {
            flow.given(staff());
            Engineer engineer = s.get(Engineer.class, 2).orElseThrow();
            engineer.kind = "clerk";
            flow.equal(true, refusesKind(s));
            s.rollback();
            flow.equal(
                    "Engineer", s.get(Staff.class, 2).orElseThrow().getClass().getSimpleName());
            flow.rows(
                    "staff",
                    asList(1, "staff", "s", null, null, null),
                    asList(2, "eng", "e", "x", null, null),
                    asList(3, "lead", "l", "y", "t", null),
                    asList(4, "clerk", "c", null, null, "d"));
        });
    }

    private static boolean refusesKind(Session s) {
        try {
            s.flush();
            return false;
        } catch (DiscriminatorMismatchException e) {
            return true;
        }
    }

    private void found() {
        fact("query-base", (s, flow) -> {
            flow.given(staff());
            List<Staff> found = flow.step(() ->
                    s.query(Staff.class).orderBy(InheritanceForms_Staff_.id).all());
            flow.skip(1);
            flow.step(() -> {
                List<@Nullable String> skills = new ArrayList<>();
                found.forEach(one -> skills.add(one instanceof Engineer engineer ? engineer.skill : null));
                return skills;
            });
            flow.step(() -> ((Lead) found.get(2)).team);
        });
        fact("query-middle", (s, flow) -> {
            flow.given(staff());
            List<Engineer> found = flow.step(() -> s.query(Engineer.class)
                    .orderBy(InheritanceForms_Engineer_.id)
                    .all());
            flow.skip(1);
            flow.step(() -> s.query(Engineer.class)
                    .filter(InheritanceForms_Engineer_.skill.eq("y"))
                    .all());
            found.clear();
        });
        fact("get", (s, flow) -> {
            flow.given(staff());
            Staff first = flow.step(() -> s.get(Staff.class, 3).orElseThrow());
            flow.step(() -> s.expunge(first));
            Engineer second = flow.step(() -> s.get(Engineer.class, 3).orElseThrow());
            flow.step(() -> s.expunge(second));
            flow.step(() -> s.get(Lead.class, 3).orElseThrow());
            flow.step(() -> s.get(Clerk.class, 3).orElse(null));
        });
        fact("discriminator-unknown", (s, flow) -> {
            flow.given(staff());
            flow.other("INSERT INTO staff (id, kind, name) VALUES (9, 'ghost', 'g')");
            flow.step(() -> s.query(Staff.class).all());
        });
    }

    private static List<String> loaded(List<Staff> staff) {
        List<String> loaded = new ArrayList<>();
        staff.forEach(one -> loaded.add(
                one.getClass().getSimpleName() + " " + String.join(", ", new TreeSet<>(RefereeFlow.loaded(one)))));
        return loaded;
    }

    private void polymorphic() {
        fact("with-polymorphic", (s, flow) -> {
            flow.given(staff());
            PolymorphicAlias<Staff> all = InheritanceForms_Staff_.ENTITY.withPolymorphic();
            flow.skip(1);
            List<Staff> found = flow.step(() ->
                    s.query(all).orderBy(all.get(InheritanceForms_Staff_.id)).all());
            flow.step(() -> loaded(found));
            flow.step(() -> s.query(all)
                    .filter(all.get(InheritanceForms_Lead_.team)
                            .eq("t")
                            .or(all.get(InheritanceForms_Clerk_.desk).eq("d")))
                    .orderBy(all.get(InheritanceForms_Staff_.id))
                    .all());
        });
        fact("selectin-polymorphic", (s, flow) -> {
            flow.given(staff());
            List<Staff> found = flow.step(() -> s.query(Staff.class)
                    .options(selectinPolymorphic(
                            InheritanceForms_Staff_.ENTITY,
                            InheritanceForms_Engineer_.ENTITY,
                            InheritanceForms_Lead_.ENTITY,
                            InheritanceForms_Clerk_.ENTITY))
                    .orderBy(InheritanceForms_Staff_.id)
                    .all());
            flow.step(() -> loaded(found));
        });
        fact("selectin-polymorphic-one", (s, flow) -> {
            flow.given(staff());
            List<Staff> found = flow.step(() -> s.query(Staff.class)
                    .options(selectinPolymorphic(InheritanceForms_Staff_.ENTITY, InheritanceForms_Clerk_.ENTITY))
                    .orderBy(InheritanceForms_Staff_.id)
                    .all());
            flow.step(() -> loaded(found));
        });
    }

    private void changedAtOnce() {
        fact("bulk-update-sub", (s, flow) -> {
            flow.given(staff());
            flow.step(() -> s.execute(
                    EntityUpdate.of(InheritanceForms_Engineer_.ENTITY)
                            .set(InheritanceForms_Engineer_.skill, "z")
                            .where(InheritanceForms_Engineer_.skill.eq("y")),
                    Synchronization.NONE));
            flow.step(() -> s.execute(
                    EntityUpdate.of(InheritanceForms_Engineer_.ENTITY)
                            .set(InheritanceForms_Engineer_.name, "n")
                            .where(InheritanceForms_Engineer_.id.eq(2)),
                    Synchronization.NONE));
        });
    }

    @Entity(table = "animals")
    @Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "kind")
    @DiscriminatorValue("animal")
    static class Animal {

        @Id
        Integer id;

        @Column(length = 10)
        String kind;

        @Column(length = 20)
        String name;

        Animal(Integer id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(table = "cats")
    @DiscriminatorValue("cat")
    static class Cat extends Animal {

        Cat(Integer id, String name) {
            super(id, name);
        }
    }

    @Entity(table = "dogs")
    @DiscriminatorValue("dog")
    static class Dog extends Animal {

        @Column(length = 20)
        String trick;

        Dog(Integer id, String name, String trick) {
            super(id, name);
            this.trick = trick;
        }
    }

    private static <T> T given(Session s, T object) {
        s.add(object);
        s.commit();
        return object;
    }

    private void switched() {
        fact("sub-table-without-columns", (s, flow) -> {
            Cat old = given(s, new Cat(1, "old"));
            flow.step(() -> s.delete(old));
            flow.step(() -> s.add(new Cat(1, "new")));
            flow.step(s::flush);
        });
        fact("sub-table-with-columns", (s, flow) -> {
            Dog old = given(s, new Dog(1, "old", "roll"));
            flow.step(() -> s.delete(old));
            flow.step(() -> s.add(new Dog(1, "new", "sit")));
            flow.step(s::flush);
        });
        instead("other-subclass", (s, flow) -> {
            s.delete(given(s, new Cat(1, "old")));
            s.add(new Dog(1, "new", "sit"));
            s.commit();
            flow.rows("animals", asList(1, "dog", "new"));
            flow.rows("dogs", asList(1, "sit"));
            flow.rows("cats");
        });
    }
}

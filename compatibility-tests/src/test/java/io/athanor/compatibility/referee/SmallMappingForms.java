package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.option.LoaderOptions;
import io.athanor.sql.type.Converter;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.stream.Stream;

/** Keys without an order of their own, NULL where there is a default, and labels that collide. */
final class SmallMappingForms extends RefereeForms {

    SmallMappingForms() {
        super("unsortable-keys");
        mapped(Moon.class);
        moons();
        mapped(Part.class);
        instead("no-order-raises", (s, flow) -> {
            List<Part> parts = Stream.of("c", "a", "b")
                    .map(code -> new Part(new Code(code)))
                    .toList();
            s.addAll(parts);
            s.commit();
            parts.forEach(part -> part.n = 2);
            s.commit();
            flow.rows("parts", asList("a", 2), asList("b", 2), asList("c", 2));
        });
        mapped(SortedPart.class);
        fact("sort-key-given", (s, flow) -> {
            List<SortedPart> parts =
                    Stream.of("c", "a", "b").map(SortedPart::new).toList();
            s.addAll(parts);
            s.commit();
            parts.forEach(part -> part.n.intValue());
            flow.step(() -> parts.forEach(part -> part.n = 2));
            flow.step(s::flush);
        });
        group("label-collision");
        mapped(Shelf.class, ShelfSlot.class);
        fact("two-tables-one-label", (s, flow) -> {
            flow.given(new ShelfSlot(1, "inner", new Shelf(1, "outer")));
            ShelfSlot x = flow.step(() -> s.query(ShelfSlot.class)
                    .options(LoaderOptions.joinedload(SmallMappingForms_ShelfSlot_.shelf))
                    .one());
            flow.step(() -> asList(x.box, x.shelf.slotBox));
            flow.step(
                    () -> s
                            .query(SmallMappingForms_ShelfSlot_.box, SmallMappingForms_Shelf_.slotBox)
                            .join(Shelf.class)
                            .all()
                            .stream()
                            .map(row -> asList(row.get(0), row.get(1)))
                            .toList());
        });
    }

    /** Not in the order of their names. */
    enum Planet {
        venus,
        mars,
        earth
    }

    @Entity(table = "moons")
    static class Moon {

        @Id
        Planet planet;

        Integer n;

        Moon(Planet planet, int n) {
            this.planet = planet;
            this.n = n;
        }
    }

    private void moons() {
        fact("enum-update", (s, flow) -> {
            List<Moon> m = Stream.of(Planet.values())
                    .map(planet -> new Moon(planet, 1))
                    .toList();
            s.addAll(m);
            s.commit();
            m.forEach(moon -> moon.n.intValue());
            flow.step(() -> List.of(m.get(0), m.get(2), m.get(1)).forEach(moon -> moon.n = 9));
            flow.step(s::flush);
        });
        fact("enum-insert", (s, flow) -> {
            flow.step(() ->
                    s.addAll(List.of(new Moon(Planet.venus, 1), new Moon(Planet.earth, 2), new Moon(Planet.mars, 3))));
            flow.step(s::flush);
        });
    }

    /** Has equality but no order. */
    record Code(String text) {

        static final SqlType<Code> TYPE = Types.converted(Code.class, Types.string(5), CodeText.CONVERTER);
    }

    private enum CodeText implements Converter<Code, String> {
        CONVERTER;

        @Override
        public String toStored(Code value) {
            return value.text();
        }

        @Override
        public Code fromStored(String stored) {
            return new Code(stored);
        }
    }

    @Entity(table = "parts")
    static class Part {

        @Id
        @io.athanor.orm.annotation.Column(type = "io.athanor.compatibility.referee.SmallMappingForms.Code.TYPE")
        Code code;

        Integer n;

        Part(Code code) {
            this.code = code;
            this.n = 1;
        }
    }

    /** A code that has an order. */
    record SortedCode(String text) implements Comparable<SortedCode> {

        static final SqlType<SortedCode> TYPE =
                Types.converted(SortedCode.class, Types.string(5), SortedCodeText.CONVERTER);

        @Override
        public int compareTo(SortedCode other) {
            return text.compareTo(other.text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private enum SortedCodeText implements Converter<SortedCode, String> {
        CONVERTER;

        @Override
        public String toStored(SortedCode value) {
            return value.text();
        }

        @Override
        public SortedCode fromStored(String stored) {
            return new SortedCode(stored);
        }
    }

    @Entity(table = "parts")
    static class SortedPart {

        @Id
        @io.athanor.orm.annotation.Column(type = "io.athanor.compatibility.referee.SmallMappingForms.SortedCode.TYPE")
        SortedCode code;

        Integer n;

        SortedPart(String code) {
            this.code = new SortedCode(code);
            this.n = 1;
        }
    }

    @Entity(table = "shelf")
    static class Shelf {

        @Id
        Integer id;

        @io.athanor.orm.annotation.Column(length = 10)
        String slotBox;

        Shelf(int id, String slotBox) {
            this.id = id;
            this.slotBox = slotBox;
        }
    }

    @Entity(table = "shelf_slot")
    static class ShelfSlot {

        @Id
        Integer id;

        @ForeignKey("shelf.id")
        Integer shelfId;

        @io.athanor.orm.annotation.Column(length = 10)
        String box;

        @Relationship
        Shelf shelf;

        ShelfSlot(int id, String box, Shelf shelf) {
            this.id = id;
            this.box = box;
            this.shelf = shelf;
        }
    }
}

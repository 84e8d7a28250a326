package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.EagerDefaults;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What goes into one batch, and the keys that come back from it. */
final class BatchForms extends RefereeForms {

    BatchForms() {
        super("batching");
        mapped(BatchForms::boxes);
        batches();
        group("batched-insert-keys");
        keys();
    }

    @Entity(table = "boxes", eagerDefaults = EagerDefaults.NEVER)
    static class Box {

        @Id
        Integer id;

        Integer size;
        String colour;
        String note;

        Box(Integer id, int size) {
            this.id = id;
            this.size = size;
        }
    }

    private static Registry boxes() {
        MetaData metadata = new MetaData();
        Table.create(
                "boxes",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("size", Types.INTEGER),
                Column.of("colour", Types.string(10)).defaultValue("grey"),
                Column.of("note", Types.string(10)).serverDefault("none"));
        return registry(metadata, Box.class);
    }

    private static List<Box> given(Session s, int number) {
        List<Box> boxes = Stream.iterate(1, i -> i + 1)
                .limit(number)
                .map(i -> new Box(i, i))
                .toList();
        s.addAll(boxes);
        s.commit();
        boxes.forEach(box -> box.size.intValue());
        return boxes;
    }

    /** Gives boxes their notes, in order; an empty one gives none. */
    private static final class Notes {

        private final java.util.Iterator<Box> boxes;

        Notes(List<Box> boxes) {
            this.boxes = boxes.iterator();
        }

        void next(String note) {
            Box box = boxes.next();
            box.note = note.isEmpty() ? null : note;
        }
    }

    private void batches() {
        fact("insert-generated-keys", (s, flow) -> {
            List<Box> b = Stream.of(5, 3, 4, 9, 0, 7).map(i -> new Box(null, i)).toList();
            List.of("n", "n", "n", "", "n", "n").forEach(new Notes(b)::next);
            flow.step(() -> {
                s.addAll(b);
                s.set(b.get(4), BatchForms_Box_.size, Functions.func("abs", Types.INTEGER, Sql.literal(-8)));
            });
            flow.step(s::flush);
            flow.step(() -> s.query(Box.class).orderBy(BatchForms_Box_.id).all().stream()
                    .map(box -> asList(box.id, box.size))
                    .toList());
        });
        fact("update-with-expression", (s, flow) -> {
            List<Box> b = given(s, 3);
            flow.step(() -> b.get(0).size = 10);
            flow.step(() -> s.set(b.get(1), BatchForms_Box_.size, BatchForms_Box_.size.plus(5)));
            flow.step(() -> b.get(2).size = 30);
            flow.step(s::flush);
        });
        fact("insert-mixed-keys", (s, flow) -> {
            flow.step(() -> s.addAll(List.of(new Box(10, 1), new Box(11, 2), new Box(null, 3), new Box(20, 4))));
            flow.step(s::flush);
        });
        fact("update-same-columns", (s, flow) -> {
            List<Box> b = given(s, 3);
            flow.step(() -> b.get(2).size = 30);
            flow.step(() -> b.get(0).size = 10);
            flow.step(() -> b.get(1).size = 20);
            flow.step(s::flush);
        });
        fact("update-different-columns", (s, flow) -> {
            List<Box> b = given(s, 4);
            flow.step(() -> b.get(0).size = 10);
            flow.step(() -> b.get(1).note = "x");
            flow.step(() -> b.get(2).note = "y");
            flow.step(() -> b.get(3).size = 40);
            flow.step(s::flush);
        });
        fact("delete", (s, flow) -> {
            List<Box> b = given(s, 3);
            flow.step(() -> List.of(b.get(2), b.get(0), b.get(1)).forEach(s::delete));
            flow.step(s::flush);
        });
        fact("no-real-change", (s, flow) -> {
            List<Box> b = given(s, 2);
            flow.step(() -> b.get(0).size = 1);
            flow.step(() -> b.get(1).size = 99);
            flow.step(() -> b.get(1).size = 2);
            flow.step(s::flush);
            flow.step(() -> asList(s.dirty().contains(b.get(0)), s.dirty().contains(b.get(0))));
        });
    }

    @Entity(table = "leaves")
    static class Leaf {

        @Id
        Integer id;

        @io.athanor.orm.annotation.Column(length = 10)
        String tag;

        Leaf(String tag) {
            this.tag = tag;
        }
    }

    static final class WithUuid {

        private WithUuid() {}

        @Entity(table = "leaves")
        static class Leaf {

            @Id
            UUID id;

            String tag;
            String kind;

            Leaf(String tag) {
                this.tag = tag;
            }
        }
    }

    private static Registry uuids() {
        MetaData metadata = new MetaData();
        AtomicLong counter = new AtomicLong();
        Table.create(
                "leaves",
                metadata,
                Column.of("id", Types.UUID).primaryKey().defaultValue(() -> new UUID(0, counter.incrementAndGet())),
                Column.of("tag", Types.string(10)),
                Column.of("kind", Types.string(10)).serverDefault("oak"));
        return registry(metadata, WithUuid.Leaf.class);
    }

    static final class ServerUuid {

        private ServerUuid() {}

        @Entity(table = "leaves")
        static class Leaf {

            @Id
            UUID id;

            String tag;

            Leaf(String tag) {
                this.tag = tag;
            }
        }
    }

    private static Registry serverUuids() {
        MetaData metadata = new MetaData();
        Table.create(
                "leaves",
                metadata,
                Column.of("id", Types.UUID).primaryKey().serverDefault(Sql.literalColumn("gen_random_uuid()")),
                Column.of("tag", Types.string(10)));
        return registry(metadata, ServerUuid.Leaf.class);
    }

    static final class WithText {

        private WithText() {}

        @Entity(table = "leaves")
        static class Leaf {

            @Id
            String id;

            String tag;

            Leaf(String id, String tag) {
                this.id = id;
                this.tag = tag;
            }
        }

        @Entity(table = "marks")
        static class Mark {

            @Id
            Integer id;
        }
    }

    private static Registry texts() {
        MetaData metadata = new MetaData();
        Table.create(
                "leaves",
                metadata,
                Column.of("id", Types.string(40))
                        .primaryKey()
                        .serverDefault(Sql.literalColumn("(lower('K') || abs(1))")),
                Column.of("tag", Types.string(10)));
        return registry(metadata, WithText.Leaf.class, WithText.Mark.class);
    }

    private void keys() {
        mapped(Leaf.class);
        fact("integer-key", (s, flow) -> {
            List<Leaf> leaves =
                    flow.step(() -> Stream.of("z", "a", "m", "b").map(Leaf::new).toList());
            flow.step(() -> s.addAll(leaves));
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(leaves, leaf -> asList(leaf.id, leaf.tag)));
        });
        fact("page-size-two", (s, flow) -> {
            List<Leaf> leaves = flow.step(
                    () -> Stream.of("v", "w", "x", "y", "z").map(Leaf::new).toList());
            flow.step(() -> s.addAll(leaves));
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(leaves, leaf -> asList(leaf.id, leaf.tag)));
        });
        mapped(BatchForms::uuids);
        fact("client-uuid-and-server-default", (s, flow) -> {
            List<WithUuid.Leaf> leaves = flow.step(
                    () -> Stream.of("z", "a", "m").map(WithUuid.Leaf::new).toList());
            flow.step(() -> s.addAll(leaves));
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(leaves, leaf -> asList(leaf.id, leaf.tag, leaf.kind)));
        });
        mapped(BatchForms::serverUuids);
        fact("sentinel-column", (s, flow) -> {
            List<ServerUuid.Leaf> leaves = flow.step(
                    () -> Stream.of("z", "a", "m").map(ServerUuid.Leaf::new).toList());
            flow.step(() -> s.addAll(leaves));
            flow.step(s::flush);
            flow.step(() -> {
                Map<Object, Object> stored = new HashMap<>();
                s.execute(Sql.text("SELECT id, tag FROM leaves")).forEach(row -> stored.put(row.get(0), row.get(1)));
                return leaves.stream().allMatch(leaf -> leaf.tag.equals(stored.get(leaf.id)));
            });
        });
        mapped(BatchForms::texts);
        fact("server-made-text-key", (s, flow) -> {
            WithText.Leaf a = flow.step(() -> new WithText.Leaf(null, "one"));
            flow.step(() -> s.add(a));
            flow.step(s::flush);
            WithText.Leaf b = flow.step(() -> new WithText.Leaf("given", "two"));
            WithText.Leaf c = flow.step(() -> new WithText.Leaf("given2", "three"));
            flow.step(() -> s.addAll(List.of(b, c)));
            flow.step(s::flush);
            flow.step(() -> asList(a.id, b.id, c.id));
        });
    }
}

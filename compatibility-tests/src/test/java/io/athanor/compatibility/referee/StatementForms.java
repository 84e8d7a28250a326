package io.athanor.compatibility.referee;

import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.excluded;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.set;
import static io.athanor.sql.Sql.update;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Statements that a session executes in its transaction and that tell its objects nothing. */
final class StatementForms extends RefereeForms {

    StatementForms() {
        super("bulk-update-delete");
        mapped(Num.class);
        nums();
        group("populate-and-stream");
        fact("yield-per", (s, flow) -> {
            flow.given(five());
            flow.step(() -> {
                List<Num> found = new ArrayList<>();
                s.query(Num.class).yieldPer(2).forEach(found::add);
                return RefereeFlow.each(portions(found, 2), List::size);
            });
            flow.step(() -> {
                List<Integer> found = new ArrayList<>();
                s.query(Num.class).orderBy(StatementForms_Num_.id).yieldPer(3).forEach(num -> found.add(num.id));
                return portions(found, 3);
            });
        });
        populating();
        group("bulk-insert");
        options();
        mapped(StatementForms::fruits);
        inserts();
    }

    private void populating() {
        fact("populate-existing-with-autoflush", (s, flow) -> {
            flow.given(five());
            Num a = flow.step(() -> s.get(Num.class, 1).orElseThrow());
            flow.step(() -> a.v = 99);
            flow.step(() -> s.query(Num.class)
                    .filter(StatementForms_Num_.id.eq(1))
                    .populateExisting()
                    .one()
                    .v);
        });
        fact("get-populate-existing", (s, flow) -> {
            flow.given(five());
            Num a = flow.step(() -> s.get(Num.class, 1).orElseThrow());
            flow.step(() -> flow.other("UPDATE nums SET v = 77 WHERE id = 1"));
            flow.step(() -> s.get(Num.class, a.id).orElseThrow().v);
            flow.step(() -> s.lookup(Num.class).populateExisting().get(1).orElseThrow().v);
        });
        options(SessionOption.NO_AUTOFLUSH);
        fact("populate-existing", (s, flow) -> {
            flow.given(five());
            Num a = flow.step(() -> s.get(Num.class, 1).orElseThrow());
            flow.step(() -> a.v = 99);
            Num r = flow.step(() -> s.query(Num.class)
                    .filter(StatementForms_Num_.id.eq(1))
                    .populateExisting()
                    .one());
            flow.step(() -> List.of(r == a, a.v, s.dirty().contains(a)));
        });
    }

    private static Object[] five() {
        return IntStream.rangeClosed(1, 5).mapToObj(id -> new Num(id, id * 10)).toArray();
    }

    /** The elements in portions. */
    static <E> List<List<E>> portions(List<E> all, int size) {
        List<List<E>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            portions.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return portions;
    }

    @Entity(table = "nums")
    static class Num {

        @Id
        Integer id;

        Integer v;

        Num(int id, int v) {
            this.id = id;
            this.v = v;
        }
    }

    static List<Num> given(Session s) {
        List<Num> nums = List.of(new Num(1, 10), new Num(2, 20), new Num(3, 30));
        s.addAll(nums);
        s.commit();
        values(nums);
        return nums;
    }

    static List<Integer> values(List<Num> nums) {
        return RefereeFlow.each(nums, num -> num.v);
    }

    private static Table table(Session s, Class<?> type) {
        return s.factory().registry().table(type);
    }

    private static Column<Integer> v(Session s) {
        return table(s, Num.class).column("v", Integer.class);
    }

    private void nums() {
        fact("update-false", (s, flow) -> {
            List<Num> nums = given(s);
            flow.step(() -> s.execute(update(table(s, Num.class)).set(v(s), 1).where(v(s).gt(15)))
                    .close());
            flow.step(() -> values(nums));
            flow.step(s::expireAll);
            flow.step(() -> values(nums));
        });
        fact("delete-false", (s, flow) -> {
            List<Num> nums = given(s);
            flow.step(() ->
                    s.execute(delete(table(s, Num.class)).where(v(s).gt(15))).close());
            flow.step(() -> flow.states(nums.toArray()));
            flow.step(() -> nums.get(1).v);
        });
        fact("row-count", (s, flow) -> {
            given(s);
            flow.step(() -> s.execute(update(table(s, Num.class)).set(v(s), 1).where(v(s).gt(15)))
                    .rowCount());
        });
    }

    @Entity(table = "fruits")
    static class Fruit {

        @Id
        Integer id;

        String name;
        String kind;
        String note;

        Fruit(String name) {
            this(null, name);
        }

        Fruit(Integer id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    static Registry fruits() {
        MetaData metadata = new MetaData();
        Table.create(
                "fruits",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("name", Types.string(10)),
                Column.of("kind", Types.string(10)).defaultValue("apple"),
                Column.of("note", Types.string(10)).serverDefault("none"));
        return registry(metadata, Fruit.class);
    }

    private void inserts() {
        fact("insert-many-returning", (s, flow) -> {
            List<Fruit> r = flow.step(() -> s.query(Fruit.class)
                    .fromStatement(insert(table(s, Fruit.class))
                            .rows(List.of(Map.of("name", "z"), Map.of("name", "a")))
                            .returning(table(s, Fruit.class)))
                    .all());
            flow.step(() -> RefereeFlow.each(r, f -> List.of(f.id, f.name, f.note, flow.state(f))));
        });
        fact("upsert", (s, flow) -> {
            Table fruits = table(s, Fruit.class);
            flow.step(() -> s.execute(insert(fruits).values(Map.of("id", 1, "name", "a")))
                    .close());
            flow.skip(2); // an import, and the making of the statement
            flow.step(() -> {
                List<Fruit> found = s.query(Fruit.class)
                        .fromStatement(insert(fruits)
                                .rows(List.of(Map.of("id", 1, "name", "new"), Map.of("id", 2, "name", "b")))
                                .onConflict(fruits.column("id"))
                                .doUpdate(set(
                                        fruits.column("name", String.class),
                                        excluded(fruits.column("name", String.class))))
                                .returning(fruits))
                        .all();
                return RefereeFlow.each(found, f -> List.of(f.id, f.name));
            });
        });
    }
}

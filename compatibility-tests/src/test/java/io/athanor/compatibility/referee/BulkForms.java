package io.athanor.compatibility.referee;

import static io.athanor.orm.bulk.BulkStatements.delete;
import static io.athanor.orm.bulk.BulkStatements.update;

import io.athanor.compatibility.referee.StatementForms.Fruit;
import io.athanor.compatibility.referee.StatementForms.Num;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;

/** Many rows changed or written at once, and what the objects in memory learn of it. */
final class BulkForms extends RefereeForms {

    BulkForms() {
        super("bulk-update-delete");
        mapped(Num.class);
        updates();
        otherUpdates();
        deletes();
        group("bulk-insert");
        mapped(StatementForms::fruits);
        inserts();
        writes();
    }

    private static EntityUpdate<Num> numsAbove15() {
        return update(StatementForms_Num_.ENTITY).where(StatementForms_Num_.v.gt(15));
    }

    private static EntityUpdate<Num> plusOne() {
        return numsAbove15().set(StatementForms_Num_.v, StatementForms_Num_.v.plus(1));
    }

    private static List<Integer> values(List<Num> nums) {
        return StatementForms.values(nums);
    }

    private void updates() {
        fact("update-evaluate", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> s.execute(plusOne(), Synchronization.EVALUATE));
            flow.step(() -> values(nums));
        });
        fact("update-fetch", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> s.execute(plusOne(), Synchronization.FETCH));
            flow.step(() -> values(nums));
        });
        fact("update-auto", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> s.execute(
                    numsAbove15().set(StatementForms_Num_.v, Functions.func("abs", Types.INTEGER, Sql.literal(-5)))));
            flow.step(() -> values(nums));
        });
        fact("update-unsaved-change", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> nums.get(1).v = 99);
            flow.step(() -> s.execute(numsAbove15().set(StatementForms_Num_.v, 1)));
            flow.step(() -> values(nums));
        });
    }

    private static EntityUpdate<Num> absolutes() {
        return update(StatementForms_Num_.ENTITY)
                .set(StatementForms_Num_.v, 1)
                .where(Functions.func("abs", Types.INTEGER, StatementForms_Num_.v)
                        .gt(15));
    }

    private void otherUpdates() {
        fact("update-auto-falls-back", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> s.execute(absolutes()));
            flow.step(() -> values(nums));
        });
        fact("update-evaluate-refused", (s, flow) -> {
            StatementForms.given(s);
            flow.step(() -> s.execute(absolutes(), Synchronization.EVALUATE));
        });
        fact("update-returning", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> RefereeFlow.each(
                    s.executeReturning(numsAbove15().set(StatementForms_Num_.v, 1)), num -> List.of(num.id, num.v)));
            flow.step(() -> values(nums));
        });
        fact("update-by-key", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> s.bulk()
                    .update(StatementForms_Num_.ENTITY, List.of(Map.of("id", 1, "v", 5), Map.of("id", 3, "v", 6))));
            flow.step(() -> values(nums));
        });
    }

    private void deletes() {
        fact("delete-evaluate", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> s.execute(
                    delete(StatementForms_Num_.ENTITY).where(StatementForms_Num_.v.gt(15)), Synchronization.EVALUATE));
            flow.step(() -> flow.states(nums.toArray()));
        });
        fact("delete-fetch", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> s.execute(
                    delete(StatementForms_Num_.ENTITY).where(StatementForms_Num_.v.gt(15)), Synchronization.FETCH));
            flow.step(() -> flow.states(nums.toArray()));
            flow.step(s::rollback);
            flow.step(() -> flow.states(nums.toArray()));
        });
        fact("delete-returning", (s, flow) -> {
            List<Num> nums = StatementForms.given(s);
            flow.step(() -> RefereeFlow.each(
                    s.execute(delete(StatementForms_Num_.ENTITY)
                                    .where(StatementForms_Num_.v.gt(15))
                                    .returning(StatementForms_Num_.id))
                            .rows(),
                    row -> List.of(row.get(0))));
            flow.step(() -> flow.states(nums.toArray()));
        });
    }

    private void inserts() {
        fact(
                "insert-many",
                (s, flow) -> flow.step(() -> s.bulk()
                        .insert(
                                StatementForms_Fruit_.ENTITY,
                                List.of(
                                        Map.of("name", "a"),
                                        Map.of("name", "b"),
                                        Map.of("name", "c", "kind", "pear")))));
        fact(
                "insert-different-keys",
                (s, flow) -> flow.step(() -> s.bulk()
                        .insert(
                                StatementForms_Fruit_.ENTITY,
                                List.of(
                                        Map.of("name", "a", "note", "x"),
                                        Map.of("name", "b"),
                                        Map.of("name", "c", "note", "y")))));
        fact(
                "insert-many-returning-sorted",
                (s, flow) -> flow.step(() -> {
                    List<String> names = List.of("z", "a", "m");
                    List<Object> keys = s.bulk()
                            .insertReturningKeys(
                                    StatementForms_Fruit_.ENTITY,
                                    RefereeFlow.each(names, fruit -> Map.of("name", fruit)));
                    return List.of(
                            List.of(keys.get(0), names.get(0)),
                            List.of(keys.get(1), names.get(1)),
                            List.of(keys.get(2), names.get(2)));
                }));
        fact("bulk-insert-mappings", (s, flow) -> {
            flow.step(() -> s.bulk()
                    .insert(
                            StatementForms_Fruit_.ENTITY,
                            List.of(Map.of("name", "a"), Map.of("name", "b", "note", "x"), Map.of("name", "c"))));
            flow.step(() -> s.dirty().size() + s.pending().size());
        });
        instead("bulk-insert-return-defaults", (s, flow) -> {
            flow.equal(
                    List.of(1, 2),
                    s.bulk()
                            .insertReturningKeys(
                                    StatementForms_Fruit_.ENTITY, List.of(Map.of("name", "a"), Map.of("name", "b"))));
            flow.rows("fruits", List.of(1, "a", "apple", "none"), List.of(2, "b", "apple", "none"));
        });
    }

    private void writes() {
        fact("bulk-save-objects", (s, flow) -> {
            List<Fruit> f = flow.step(() -> List.of(new Fruit("a"), new Fruit("b")));
            flow.step(() -> s.bulk().save(f));
            flow.step(() -> flow.states(f.toArray()));
            flow.step(() -> RefereeFlow.each(f, fruit -> fruit.id));
        });
        fact("bulk-update-mappings", (s, flow) -> {
            flow.step(() -> s.addAll(List.of(new Fruit(1, "a"), new Fruit(2, "b"))));
            flow.step(s::commit);
            flow.step(() -> s.bulk()
                    .update(
                            StatementForms_Fruit_.ENTITY,
                            List.of(Map.of("id", 1, "name", "x"), Map.of("id", 2, "name", "y", "note", "n"))));
        });
    }
}

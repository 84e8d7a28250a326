package io.athanor.compatibility.referee;

import static io.athanor.orm.bulk.BulkStatements.update;
import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Hybrid;
import io.athanor.orm.annotation.HybridUpdate;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.metamodel.HybridValues;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;

/** Attributes with one definition for Java and for statements. */
final class HybridForms extends RefereeForms {

    HybridForms() {
        super("synonyms-and-hybrids");
        mapped(Span.class);
        fact("hybrid-in-memory-and-in-sql", (s, flow) -> {
            Span a = given(s, flow);
            flow.step(() -> asList(
                    HybridForms_Span_.length.of(a),
                    HybridForms_Span_.size.of(a),
                    HybridForms_Span_.holds(2).of(a),
                    HybridForms_Span_.holds(9).of(a)));
            flow.step(() ->
                    s.query(Span.class).filter(HybridForms_Span_.length.gt(5)).all());
            flow.step(() -> RefereeFlow.each(
                    s.query(HybridForms_Span_.id, HybridForms_Span_.size)
                            .orderBy(HybridForms_Span_.length.desc())
                            .all(),
                    row -> asList(row.get(0), row.get(1))));
            flow.step(
                    () -> s.query(Span.class).filter(HybridForms_Span_.holds(2)).all());
        });
        fact("hybrid-set", (s, flow) -> {
            Span a = given(s, flow);
            flow.step(() -> HybridForms_Span_.length.set(a, 100));
            flow.step(s::flush);
            flow.step(() -> a.hi);
        });
        fact("hybrid-in-bulk-update", (s, flow) -> {
            Span a = given(s, flow);
            flow.step(() -> s.execute(
                    update(HybridForms_Span_.ENTITY)
                            .set(HybridForms_Span_.length, 50)
                            .where(HybridForms_Span_.id.eq(1)),
                    Synchronization.AUTO));
            flow.step(() -> asList(a.lo, a.hi));
        });
    }

    private static Span given(Session s, RefereeFlow flow) {
        flow.other("INSERT INTO spans (id, lo, hi) VALUES (1, 1, 3), (2, 5, 15)");
        Span a = s.get(Span.class, 1).orElseThrow();
        s.get(Span.class, 2).orElseThrow();
        return a;
    }

    @Entity(table = "spans")
    static class Span {

        @Id
        Integer id;

        Integer lo;

        Integer hi;

        @Hybrid
        static Expression<Integer> length() {
            return HybridForms_Span_.hi.minus(HybridForms_Span_.lo);
        }

        @HybridUpdate("length")
        static HybridValues<Span> set(Expression<Integer> value) {
            return HybridValues.of(HybridForms_Span_.hi, HybridForms_Span_.lo.plus(value));
        }

        @Hybrid(expression = "HybridForms.Span.sizes()")
        String getSize() {
            return hi - lo > 5 ? "big" : "small";
        }

        static Expression<String> sizes() {
            return Sql.when(HybridForms_Span_.hi.minus(HybridForms_Span_.lo).gt(5), Sql.literal("big"))
                    .otherwise("small");
        }

        @Hybrid
        static Expression<Boolean> holds(int n) {
            return HybridForms_Span_.lo.le(n).and(HybridForms_Span_.hi.ge(n));
        }
    }
}

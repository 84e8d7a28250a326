package io.athanor.compatibility.referee;

import static io.athanor.orm.option.LoaderOptions.undefer;
import static java.util.Arrays.asList;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Computed;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Synonym;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;

/** Attributes that are computed by the database, and further names of attributes. */
final class ComputedForms extends RefereeForms {

    ComputedForms() {
        super("column-property");
        mapped(Cust.class, Sale.class);
        computed();
        mapped(SlowCust.class, Sale.class);
        fact("deferred", (s, flow) -> {
            given(flow);
            SlowCust c = s.get(SlowCust.class, 1).orElseThrow();
            s.commit();
            flow.step(() -> c.full);
            flow.step(() -> c.total);
            flow.step(() -> RefereeFlow.each(
                    s.query(SlowCust.class)
                            .options(undefer(ComputedForms_SlowCust_.total))
                            .populateExisting()
                            .all(),
                    cust -> cust.total));
        });
        group("synonyms-and-hybrids");
        mapped(Span.class);
        fact("synonym", (s, flow) -> {
            flow.other("INSERT INTO spans (id, lo, hi) VALUES (1, 1, 3), (2, 5, 15)");
            Span a = s.get(Span.class, 1).orElseThrow();
            s.get(Span.class, 2).orElseThrow();
            flow.step(() -> {
                a.lo = 0;
            });
            flow.step(s::flush);
            flow.step(() -> a.lo);
            flow.step(() ->
                    s.query(Span.class).filter(ComputedForms_Span_.low.eq(5)).all());
            flow.step(() -> s.query(Span.class).filterBy("low", 0).all());
        });
    }

    private static void given(RefereeFlow flow) {
        flow.other("INSERT INTO custs (id, first, last) VALUES (1, 'Ann', 'Lee')");
        flow.other("INSERT INTO sales (id, cust_id, sum) VALUES (1, 1, 5), (2, 1, 7)");
    }

    private void computed() {
        fact("load-and-filter", (s, flow) -> {
            given(flow);
            flow.step(() -> RefereeFlow.each(
                    s.query(Cust.class)
                            .filter(ComputedForms_Cust_.total.gt(3), ComputedForms_Cust_.full.like("Ann%"))
                            .all(),
                    cust -> asList(cust.full, cust.total)));
        });
        fact("after-change", (s, flow) -> {
            given(flow);
            Cust c = s.get(Cust.class, 1).orElseThrow();
            s.commit();
            flow.step(() -> asList(c.full, c.total));
            flow.step(() -> {
                c.last = "Ray";
            });
            flow.step(s::flush);
            flow.step(() -> c.full);
            flow.step(() -> s.expire(c, ComputedForms_Cust_.full));
            flow.step(() -> c.full);
        });
        fact("on-new-object", (s, flow) -> {
            given(flow);
            Cust n = flow.step(() -> {
                Cust made = new Cust();
                made.id = 2;
                made.first = "Bob";
                made.last = "Ray";
                return made;
            });
            flow.step(() -> s.add(n));
            flow.step(() -> n.full);
            flow.step(s::flush);
            flow.step(() -> n.full);
        });
    }

    /** The expressions that customers have. */
    static final class CustExpressions {

        static final Expression<String> FULL =
                ComputedForms_Cust_.first.concat(" ").concat(ComputedForms_Cust_.last);

        static final Expression<Integer> TOTAL = Sql.select(
                        Functions.coalesce(Functions.sum(ComputedForms_Sale_.sum), Sql.literal(0)))
                .where(ComputedForms_Sale_.custId.eq(ComputedForms_Cust_.id))
                .scalar(Types.INTEGER);

        private CustExpressions() {}
    }

    @Entity(table = "custs")
    static class Cust {

        @Computed("ComputedForms.CustExpressions.FULL")
        String full;

        @Id
        Integer id;

        @Column(length = 10)
        String first;

        @Column(length = 10)
        String last;

        @Computed("ComputedForms.CustExpressions.TOTAL")
        Integer total;
    }

    /** The expressions that customers have whose total is seldom asked for. */
    static final class SlowCustExpressions {

        static final Expression<String> FULL =
                ComputedForms_SlowCust_.first.concat(" ").concat(ComputedForms_SlowCust_.last);

        static final Expression<Integer> TOTAL = Sql.select(
                        Functions.coalesce(Functions.sum(ComputedForms_Sale_.sum), Sql.literal(0)))
                .where(ComputedForms_Sale_.custId.eq(ComputedForms_SlowCust_.id))
                .scalar(Types.INTEGER);

        private SlowCustExpressions() {}
    }

    @Entity(table = "custs")
    static class SlowCust {

        @Computed("ComputedForms.SlowCustExpressions.FULL")
        String full;

        @Id
        Integer id;

        @Column(length = 10)
        String first;

        @Column(length = 10)
        String last;

        @Deferred
        @Computed("ComputedForms.SlowCustExpressions.TOTAL")
        Integer total;
    }

    @Entity(table = "sales")
    static class Sale {

        @Id
        Integer id;

        @ForeignKey("custs.id")
        Integer custId;

        Integer sum;
    }

    @Entity(table = "spans")
    static class Span {

        @Id
        Integer id;

        @Synonym("low")
        Integer lo;

        Integer hi;
    }
}

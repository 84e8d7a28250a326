package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.function.UnaryOperator;

/** Children whose key holds that of their parent. */
final class ForeignKeyInKeyForms extends RefereeForms {

    ForeignKeyInKeyForms() {
        super("foreign-key-in-key");
        options(SessionOption.NO_AUTOFLUSH);
        mapped(() -> bills(NaturalKeyForms.CASCADING));
        changes("database");
        fact("new-child-takes-key", (s, flow) -> {
            Bill b = given(s).get(1);
            Line n = flow.step(() -> new Line(5, null));
            flow.step(() -> b.lines.add(n));
            flow.step(() -> n.billNo);
            flow.step(s::flush);
            flow.step(() -> n.billNo);
        });
        mapped(() -> bills(NaturalKeyForms.DEFERRED));
        changes("mapper");
        mapped(ForeignKeyInKeyForms::plainBills);
        fact("child-removed-without-cascade", (s, flow) -> {
            Plain.Bill a = plain(s);
            flow.step(() -> a.lines.remove(0));
            flow.step(s::flush);
            flow.step(s::rollback);
        });
        fact("parent-deleted-without-cascade", (s, flow) -> {
            Plain.Bill a = plain(s);
            flow.step(() -> s.delete(a));
            flow.step(s::flush);
            flow.step(s::rollback);
        });
    }

    @Entity(table = "bills")
    static class Bill {

        @Id
        @io.athanor.orm.annotation.Column(length = 10)
        String no;

        @Relationship(
                orderBy = "pos",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Line> lines;

        Bill(String no, Line... lines) {
            this.no = no;
            this.lines = asList(lines);
        }
    }

    @Entity(table = "lines")
    static class Line {

        @Id
        @ForeignKey("bills.no")
        String billNo;

        @Id
        Integer pos;

        String text;

        Line(int pos, String text) {
            this.pos = pos;
            this.text = text;
        }

        List<Object> key() {
            return asList(billNo, pos);
        }
    }

    static final class Plain {

        private Plain() {}

        @Entity(table = "bills")
        static class Bill {

            @Id
            @io.athanor.orm.annotation.Column(length = 10)
            String no;

            @Relationship(orderBy = "pos")
            List<Line> lines;

            Bill(String no, Line... lines) {
                this.no = no;
                this.lines = asList(lines);
            }
        }
    }

    private static MetaData lines(UnaryOperator<ForeignKeyConstraint> key) {
        MetaData metadata = new MetaData();
        Table.create(
                "lines",
                metadata,
                Column.of("bill_no", Types.string(10))
                        .references("bills.no", key)
                        .primaryKey(),
                Column.of("pos", Types.INTEGER).primaryKey(),
                Column.of("text", Types.string(10)));
        return metadata;
    }

    private static Registry bills(UnaryOperator<ForeignKeyConstraint> key) {
        return registry(lines(key), Bill.class, Line.class);
    }

    private static Registry plainBills() {
        return registry(lines(NaturalKeyForms.CASCADING), Plain.Bill.class, Line.class);
    }

    private static List<Bill> given(Session s) {
        List<Bill> bills = List.of(new Bill("A", new Line(1, "x"), new Line(2, "y")), new Bill("B"));
        s.addAll(bills);
        s.commit();
        bills.forEach(bill -> bill.lines.size());
        return bills;
    }

    private static Plain.Bill plain(Session s) {
        List<Plain.Bill> bills = List.of(new Plain.Bill("A", new Line(1, "x"), new Line(2, "y")), new Plain.Bill("B"));
        s.addAll(bills);
        s.commit();
        bills.forEach(bill -> bill.lines.size());
        return bills.get(0);
    }

    private void changes(String by) {
        fact("parent-key-changes-" + by, (s, flow) -> {
            Bill a = given(s).get(0);
            flow.step(() -> a.no = "C");
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(a.lines, Line::key));
            flow.step(s::commit);
            flow.step(() -> RefereeFlow.each(a.lines, line -> line.text));
        });
        fact("child-moves-" + by, (s, flow) -> {
            List<Bill> bills = given(s);
            Line x = flow.step(() -> bills.get(0).lines.get(0));
            flow.step(() -> bills.get(1).lines.add(x));
            flow.step(s::flush);
            flow.step(x::key);
            flow.step(s::commit);
        });
    }
}

package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.id;
import static io.athanor.compatibility.golden.DdlFixtures.integer;
import static io.athanor.compatibility.golden.DdlForm.createAll;
import static io.athanor.compatibility.golden.DdlForm.dropAll;

import io.athanor.schema.Column;
import io.athanor.schema.DdlHook;
import io.athanor.schema.DdlMoment;
import io.athanor.schema.Domain;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The order in which several tables are created and dropped. */
final class DdlOrderForms {

    private enum Abc {
        a,
        b
    }

    private DdlOrderForms() {}

    static Map<String, DdlForm> all() {
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        cases.put("ddl/order/chain", createAll(metadata -> {
            Table.create("c", metadata, id(), integer("b_id").references("b.id"));
            Table.create("b", metadata, id(), integer("a_id").references("a.id"));
            Table.create("a", metadata, id());
        }));
        cases.put("ddl/order/unrelated", createAll(metadata -> {
            Table.create("z", metadata, id());
            Table.create("y", metadata, id());
            Table.create("x", metadata, id());
        }));
        cases.put("ddl/order/cyclic", createAll(DdlOrderForms::namedCycle));
        cases.put("ddl/order/cyclic-drop", dropAll(DdlOrderForms::namedCycle));
        cases.put("ddl/order/cyclic-unnamed", createAll(metadata -> {
            Table.create("a", metadata, id(), integer("b_id").references("b.id"));
            Table.create("b", metadata, id(), integer("a_id").references("a.id"));
        }));
        cases.put("ddl/order/cyclic-use-alter", createAll(metadata -> {
            Table.create(
                    "a",
                    metadata,
                    id(),
                    integer("b_id")
                            .references("b.id", key -> key.named("fk_a_b").byAlter()));
            Table.create("b", metadata, id(), integer("a_id").references("a.id"));
        }));
        cases.put(
                "ddl/order/table-create",
                createAll(metadata ->
                        Table.create("t", metadata, id(), integer("a").indexed())));
        cases.put("ddl/order/enum-create", createAll(DdlOrderForms::oneOfAType));
        cases.put("ddl/order/enum-drop", dropAll(DdlOrderForms::oneOfAType));
        cases.put("ddl/order/enum-shared", createAll(DdlOrderForms::twoOfAType));
        cases.put("ddl/order/tables-subset", dialect -> {
            MetaData metadata = new MetaData();
            Table a = Table.create("a", metadata, id());
            Table b = Table.create("b", metadata, id(), integer("a_id").references("a.id"));
            Table.create("c", metadata, id());
            return metadata.ddl(dialect, b, a);
        });
        cases.put(
                "ddl/order/domain-create",
                createAll(metadata -> Table.create(
                        "t",
                        metadata,
                        Column.of(
                                "c",
                                Domain.of("posint", Types.INTEGER).notNull().check("VALUE > 0")))));
        DdlHook check = DdlHook.of(DdlMoment.AFTER_CREATE, "ALTER TABLE {table} ADD CONSTRAINT x CHECK (id > 0)");
        DdlHook logged = DdlHook.of(DdlMoment.AFTER_CREATE, "ALTER TABLE {table} SET LOGGED")
                .onlyFor("postgresql");
        cases.put(
                "ddl/order/after-create-ddl", createAll(metadata -> Table.create("t", metadata, integer("id"), check)));
        cases.put(
                "ddl/order/after-create-ddl-if",
                createAll(metadata -> Table.create("t", metadata, integer("id"), logged)));
        return cases;
    }

    private static void namedCycle(MetaData metadata) {
        Table.create("a", metadata, id(), integer("b_id").references("b.id", named("fk_a_b")));
        Table.create("b", metadata, id(), integer("a_id").references("a.id", named("fk_b_a")));
    }

    private static UnaryOperator<ForeignKeyConstraint> named(String name) {
        return key -> key.named(name);
    }

    private static void oneOfAType(MetaData metadata) {
        Table.create("t", metadata, Column.of("c", Types.enumeration(Abc.class)));
    }

    private static void twoOfAType(MetaData metadata) {
        Table.create("t1", metadata, Column.of("c", Types.enumeration(Abc.class)));
        Table.create("t2", metadata, Column.of("c", Types.enumeration(Abc.class)));
    }
}

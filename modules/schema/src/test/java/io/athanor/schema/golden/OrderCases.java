package io.athanor.schema.golden;

import static io.athanor.schema.golden.DdlCase.createAll;
import static io.athanor.schema.golden.DdlCase.dropAll;
import static io.athanor.schema.golden.Fixtures.id;
import static io.athanor.schema.golden.Fixtures.integer;

import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The order in which several tables are created and dropped. */
final class OrderCases {

    private enum Abc {
        a,
        b
    }

    private OrderCases() {}

    static Map<String, DdlCase> all() {
        Map<String, DdlCase> cases = new LinkedHashMap<>();
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
        cases.put("ddl/order/cyclic", createAll(OrderCases::namedCycle));
        cases.put("ddl/order/cyclic-drop", dropAll(OrderCases::namedCycle));
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
        cases.put("ddl/order/enum-create", createAll(OrderCases::oneOfAType));
        cases.put("ddl/order/enum-drop", dropAll(OrderCases::oneOfAType));
        cases.put("ddl/order/enum-shared", createAll(OrderCases::twoOfAType));
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

package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.lower;
import static io.athanor.sql.Functions.upper;
import static io.athanor.sql.Sql.*;

import io.athanor.schema.Column;
import io.athanor.schema.Identity;
import io.athanor.schema.Table;
import io.athanor.sql.Alias;
import io.athanor.sql.Insert;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** INSERT. */
final class InsertForms extends GoldenForms {

    InsertForms() {
        super("dml");
        values();
        keysAndRows();
        queries();
        keys();
        returning();
        prefixesAndNames();
        mistakes();
        literals();
    }

    private static Insert x() {
        return insert(USERS).value(USERS.name, "x");
    }

    private void values() {
        group("insert");
        add("values-kw", () -> insert(USERS).value(USERS.name, "ed").value(USERS.fullname, "Ed Jones"));
        add("values-dict", () -> {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("fullname", "Ed Jones");
            values.put("name", "ed");
            return insert(USERS).values(values);
        });
        add("values-col-keys", () -> insert(USERS).value(USERS.name, "ed").value(USERS.age, 5));
        add(
                "values-expr",
                () -> insert(USERS)
                        .value(USERS.name, lower(literal("ED")))
                        .value(USERS.age, literal(5).plus(1)));
        add("values-bind", () -> insert(USERS).value(USERS.name, parameter("the_name", Types.STRING)));
        add("values-col-bind", () -> insert(USERS).value(USERS.name, upper(parameter("n", Types.STRING))));
        add(
                "composite-pk",
                () -> insert(STATIONS)
                        .value(STATIONS.line, "A")
                        .value(STATIONS.num, 1)
                        .value(STATIONS.label, "Main"));
        add("bool-value", () -> insert(ORDERS).value(ORDERS.isopen, true).value(ORDERS.description, "d"));
        add("true-const", () -> insert(ORDERS).value(ORDERS.isopen, trueValue()));
    }

    private static Map<String, Object> user(int number, String letter) {
        return Map.of(
                "id",
                number,
                "name",
                letter,
                "fullname",
                letter.toUpperCase(java.util.Locale.ROOT),
                "nickname",
                letter + letter,
                "age",
                number);
    }

    private void keysAndRows() {
        add("keys-no-pk", () -> insert(USERS).keys("name", "fullname"));
        add("keys-order", () -> insert(USERS).keys("fullname", "name", "id"));
        add("multi-values-tuples", () -> insert(USERS).row(user(1, "a")).row(user(2, "b")));
        add("default-values", () -> insert(new OnlyId()));
    }

    private void queries() {
        add(
                "from-select-where",
                () -> insert(USERS)
                        .fromSelect(
                                List.of("name", "age"),
                                select(ADDRESSES.emailAddress, literal(5)).where(ADDRESSES.id.gt(3))));
        add("from-select-same", () -> {
            Alias u = USERS.alias();
            return insert(USERS)
                    .fromSelect(
                            List.of("name"),
                            select(u.c("name")).where(u.c(USERS.id).eq(3)));
        });
        add(
                "from-select-no-default",
                () -> insert(table("wd", column("id"), column("a"), column("b")))
                        .fromSelect(List.of("a"), select(USERS.name)));
        add(
                "returning-from-select",
                () -> insert(USERS)
                        .fromSelect(List.of("name"), select(ADDRESSES.emailAddress))
                        .returning(USERS.id));
    }

    private void keys() {
        add("identity", () -> {
            Numbered wi = new Numbered();
            return insert(wi).value(wi.a, "x");
        });
        add("inline", () -> x());
        add("return-defaults", () -> x().returnDefaults(USERS.age));
    }

    private void returning() {
        add("returning", () -> x().returning(USERS.id));
        add("returning-many", () -> x().returning(USERS.id, USERS.name));
        add("returning-all", () -> x().returning(USERS));
        add("returning-label", () -> x().returning(USERS.id.label("new_id")));
        add("returning-plus", () -> x().returning(USERS.id.plus(1)));
    }

    private void prefixesAndNames() {
        add("prefix", () -> x().prefix("OR REPLACE"));
        add("prefix-dialect", () -> x().prefix("IGNORE", "mysql").prefix("OR IGNORE", "sqlite"));
        add(
                "reserved",
                () -> insert(RESERVED)
                        .value(RESERVED.select, "a")
                        .value(RESERVED.from, "b")
                        .value(RESERVED.mixedCase, "c")
                        .value(RESERVED.withSpace, "d")
                        .value(RESERVED.perCent, 1)
                        .value(RESERVED.colon, 2)
                        .value(RESERVED.parens, 3));
    }

    private void mistakes() {
        add("unknown-column", () -> insert(USERS).values(Map.of("nosuch", 5)));
        add(
                "multi-mismatch",
                () -> insert(USERS).row(Map.of("name", "a", "age", 1)).row(Map.of("name", "b")));
    }

    private void literals() {
        inline(
                "inline-literals",
                () -> insert(USERS).value(USERS.name, "o'neil").value(USERS.age, 5));
    }

    private static final class OnlyId extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> x = column(Column.of("x", Types.INTEGER));

        OnlyId() {
            super("onlyid");
        }
    }

    private static final class Numbered extends Table {
        final Column<Integer> id =
                column(Column.of("id", Types.INTEGER).primaryKey().identity(Identity.BY_DEFAULT));
        final Column<String> a = column(Column.of("a", Types.string(5)));

        Numbered() {
            super("wi");
        }
    }
}

package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.ALL_TYPES;
import static io.athanor.sql.Functions.coalesce;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Values of each type. */
final class TypeForms extends GoldenForms {

    TypeForms() {
        super("types");
        group("bind");
        bound();
        inlined();
        operators();
        truthValues();
    }

    private void bound() {
        add("big", () -> select(ALL_TYPES.id).where(ALL_TYPES.big.eq(12345678901L)));
        add("bool", () -> select(ALL_TYPES.id).where(ALL_TYPES.bool.eq(literal(false))));
        add("bool-in", () -> select(ALL_TYPES.id).where(ALL_TYPES.bool.in(true, false)));
        add("numeric", () -> select(ALL_TYPES.id).where(ALL_TYPES.num.gt(new BigDecimal("1.2345"))));
        add("date", () -> select(ALL_TYPES.id).where(ALL_TYPES.date.eq(LocalDate.of(2020, 1, 2))));
        add("json", () -> select(ALL_TYPES.id).where(ALL_TYPES.json.eq(Json.of(Map.of("a", 1)))));
        add("enum", () -> select(ALL_TYPES.id).where(ALL_TYPES.color.eq(Color.blue)));
        add("enum-ne", () -> select(ALL_TYPES.id).where(ALL_TYPES.color.ne(Color.blue)));
        add("select-all", () -> select(ALL_TYPES));
    }

    private void inlined() {
        inline("inline-bool", () -> select(ALL_TYPES.id).where(ALL_TYPES.bool.eq(literal(false))));
        inline(
                "inline-uuid",
                () -> select(ALL_TYPES.id)
                        .where(ALL_TYPES.uuid.eq(UUID.fromString("12345678-1234-5678-1234-567812345678"))));
        inline("inline-date", () -> select(ALL_TYPES.id).where(ALL_TYPES.date.eq(LocalDate.of(2020, 1, 2))));
        inline("inline-unicode", () -> select(ALL_TYPES.id).where(ALL_TYPES.uni.eq("m\u00e9t\u00e9o")));
        inline("inline-string-null", () -> select(ALL_TYPES.id).where(ALL_TYPES.str.eq((String) null)));
    }

    private void operators() {
        add("datetime-sub", () -> select(ALL_TYPES.dt.minus(ALL_TYPES.dtz)));
        add("interval-mul", () -> select(ALL_TYPES.interval.times(literal(2))));
        add("numeric-int-mix", () -> select(ALL_TYPES.num.plus(ALL_TYPES.whole)));
        add("int-div-num", () -> select(ALL_TYPES.whole.dividedBy(ALL_TYPES.num)));
        add("float-floordiv", () -> select(ALL_TYPES.real.floorDividedBy(literal(2))));
        add("enum-concat", () -> select(ALL_TYPES.color.cast(Types.STRING).concat("x")));
        add("text-concat", () -> select(ALL_TYPES.text.concat(ALL_TYPES.str)));
    }

    private void truthValues() {
        add("bool-and-bool", () -> select(ALL_TYPES.id).where(and(ALL_TYPES.bool, not(ALL_TYPES.bool))));
        add("bool-order", () -> select(ALL_TYPES.id).orderBy(ALL_TYPES.bool.desc()));
        add("bool-case", () -> select(when(ALL_TYPES.bool, "y").otherwise("n")));
        add("bool-coalesce", () -> select(ALL_TYPES.id).where(coalesce(ALL_TYPES.bool, literal(false))));
    }
}

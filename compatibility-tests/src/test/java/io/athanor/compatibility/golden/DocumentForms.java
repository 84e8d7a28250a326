package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.rollup;
import static io.athanor.sql.Sql.*;

import io.athanor.dialect.mysql.MySql;
import io.athanor.dialect.postgresql.ArrayOperators;
import io.athanor.dialect.postgresql.HstoreOperators;
import io.athanor.dialect.postgresql.JsonOperators;
import io.athanor.dialect.postgresql.RangeOperators;
import io.athanor.dialect.postgresql.TextSearch;
import io.athanor.sql.JsonPath;
import io.athanor.sql.Operator;
import io.athanor.sql.TableFunction;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;

/** JSON, arrays, and what single databases have. */
final class DocumentForms extends GoldenForms {

    DocumentForms() {
        super("expr");
        jsonPaths();
        jsonValues();
        jsonOperators();
        arrays();
        tableFunctions();
        maps();
        mysql();
    }

    private static JsonPath k() {
        return ALL_TYPES.json.path("k");
    }

    private void jsonPaths() {
        group("json");
        add("index-int", () -> select(ALL_TYPES.json.path(3)));
        add("index-as-integer", () -> select(k().asInteger()));
        add("index-as-numeric", () -> select(k().asNumeric(10, 2)));
        add("index-as-json", () -> select(k()));
        add("path-as-string", () -> select(ALL_TYPES.json.path("a", "b").asText()));
        add("compare-int", () -> select(ALL_TYPES.id).where(k().asInteger().gt(5)));
        add("compare-raw", () -> select(ALL_TYPES.id).where(k().compare(Operator.EQ, literal("v"))));
        add("chained-string", () -> select(ALL_TYPES.json.path("a").path("b").asText()));
        add("cast-string", () -> select(k().cast(Types.string(20))));
        add("label", () -> select(k().label("kk")));
        add("func-json", () -> select(func("json_build", Types.JSON, USERS.id).path("k")));
    }

    private void jsonValues() {
        add("eq-none", () -> select(ALL_TYPES.id).where(ALL_TYPES.json.isNull()));
        add("eq-json-null", () -> select(ALL_TYPES.id).where(ALL_TYPES.json.eq(Json.NULL)));
        add("insert-dict", () -> insert(ALL_TYPES).value(ALL_TYPES.json, Json.of(Map.of("a", List.of(1, 2)))));
        add("insert-none", () -> insert(ALL_TYPES).value(ALL_TYPES.json, (Json) null));
        add("insert-sql-null", () -> insert(ALL_TYPES).values(Map.of("c_json", nullValue())));
    }

    private void jsonOperators() {
        group("pg");
        add("json-astext", () -> select(JsonOperators.text(PG_TYPES.doc, "k")));
        add("json-path-astext", () -> select(JsonOperators.textAt(PG_TYPES.doc, "a", "b", 1)));
        add("json-path", () -> select(PG_TYPES.doc.path("a", "b", 1)));
        add(
                "json-astext-cast",
                () -> select(JsonOperators.text(PG_TYPES.doc, "k").cast(Types.INTEGER)));
        add("jsonb-chained", () -> select(JsonOperators.member(JsonOperators.member(PG_TYPES.docb, "k"), "j")));
        add("jsonb-has-key", () -> select(PG_TYPES.id).where(JsonOperators.hasKey(PG_TYPES.docb, "a")));
        add("jsonb-has-any", () -> select(PG_TYPES.id).where(JsonOperators.hasAnyKey(PG_TYPES.docb, "a", "b")));
        add("jsonb-has-all", () -> select(PG_TYPES.id).where(JsonOperators.hasAllKeys(PG_TYPES.docb, "a", "b")));
        add("jsonb-concat", () -> select(JsonOperators.concat(PG_TYPES.docb, PG_TYPES.docb)));
        add("jsonb-path-exists", () -> select(PG_TYPES.id).where(JsonOperators.pathExists(PG_TYPES.docb, "$.a")));
        add("jsonb-path-match", () -> select(PG_TYPES.id).where(JsonOperators.pathMatches(PG_TYPES.docb, "$.a > 1")));
    }

    private void arrays() {
        add("array-index", () -> select(ArrayOperators.element(PG_TYPES.nums, 2)));
        add("array-contains", () -> select(PG_TYPES.id).where(ArrayOperators.contains(PG_TYPES.nums, List.of(1, 2))));
        add(
                "array-contained-by",
                () -> select(PG_TYPES.id).where(ArrayOperators.containedBy(PG_TYPES.nums, List.of(1, 2))));
        add("array-any-fn", () -> select(PG_TYPES.id).where(literal(5).eq(anyOf(PG_TYPES.nums))));
        add("array-concat", () -> select(ArrayOperators.concat(PG_TYPES.nums, List.of(4, 5))));
        add("array-literal", () -> select(array(Types.INTEGER, literal(1), literal(2), USERS.id)));
        add("array-literal-empty", () -> select(array(Types.INTEGER)));
        add(
                "ilike-any",
                () -> select(USERS.id)
                        .where(USERS.name.ilike(anyOf(array(Types.STRING, literal("a%"), literal("b%"))))));
    }

    private void tableFunctions() {
        add("unnest", () -> {
            TableFunction u = func("unnest", PG_TYPES.nums).tableValued(column("n"));
            return select(PG_TYPES.id, u.c("n"));
        });
        add(
                "unnest-column",
                () -> select(func("unnest", PG_TYPES.nums).columnValued("x").column()));
        add("generate-series", () -> {
            TableFunction g = func("generate_series", literal(1), literal(10), literal(2))
                    .tableValued(column("v"))
                    .renderNames();
            return select(g.c("v"));
        });
        add(
                "generate-series-ordinality",
                () -> select(func("generate_series", literal(1), literal(10))
                        .tableValued(column("v"))
                        .withOrdinality("ord")
                        .renderNames()
                        .named("g")));
        add("json-to-recordset", () -> {
            TableFunction t = func("json_to_recordset", literal("[]"))
                    .tableValued(column("a", Types.INTEGER), column("b", Types.STRING))
                    .renderTypes()
                    .named("t");
            return select(t.c("a"), t.c("b"));
        });
    }

    private void maps() {
        add("hstore-index", () -> select(HstoreOperators.value(PG_TYPES.hs, "k")));
        add("hstore-has-key", () -> select(PG_TYPES.id).where(HstoreOperators.hasKey(PG_TYPES.hs, "k")));
        add(
                "hstore-contains",
                () -> select(PG_TYPES.id).where(HstoreOperators.contains(PG_TYPES.hs, Map.of("a", "1"))));
        add("range-contains", () -> select(PG_TYPES.id).where(RangeOperators.contains(PG_TYPES.span, 5)));
        add(
                "tsvector-match",
                () -> select(PG_TYPES.id).where(TextSearch.matches(PG_TYPES.tsv, TextSearch.toTsquery("cat"))));
        add("to-tsvector", () -> select(TextSearch.toTsvector("english", USERS.name)));
        add("only", () -> select(USERS.id).hint(USERS, "ONLY", "postgresql"));
    }

    private void mysql() {
        group("mysql");
        add("match-cols", () -> select(USERS.id).where(MySql.match("cat", USERS.name, USERS.fullname)));
        add(
                "match-natural-expansion",
                () -> select(USERS.id)
                        .where(MySql.match("cat", USERS.name)
                                .inNaturalLanguageMode()
                                .withQueryExpansion()));
        add("cast-char", () -> select(USERS.id.cast(MySql.character(5, "utf8"))));
        add("straight-join", () -> select(USERS.id).prefix("STRAIGHT_JOIN", "mysql"));
        add("sql-calc", () -> select(USERS.id).prefix("SQL_CALC_FOUND_ROWS"));
        add("limit-offset-only", () -> select(USERS.id).offset(5));
        add(
                "set-op",
                () -> select(USERS.id)
                        .where(func("find_in_set", literal("a"), USERS.name).coerce(Types.BOOLEAN)));
        add("values-fn", () -> select(func("values", USERS.name)));
        add("rollup-func", () -> select(USERS.name, count(USERS.id)).groupBy(rollup(USERS.name)));
    }
}

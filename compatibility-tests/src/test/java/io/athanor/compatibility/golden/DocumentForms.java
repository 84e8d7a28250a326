package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Functions.rollup;
import static io.athanor.sql.Sql.*;

import io.athanor.dialect.mysql.MySql;
import io.athanor.dialect.postgresql.PostgreSql;
import io.athanor.sql.Expression;
import io.athanor.sql.JsonPath;
import io.athanor.sql.Operator;
import io.athanor.sql.Subscript;
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

    private static Expression<Json> operator(Expression<?> document, String symbol, Expression<?> operand) {
        return document.op(symbol, Types.JSON, operand);
    }

    private void jsonOperators() {
        group("pg");
        add("json-astext", () -> select(PG_TYPES.doc.op("->>", Types.STRING, literal("k"))));
        add(
                "json-path-astext",
                () -> select(PG_TYPES.doc.op(
                        "#>>", Types.STRING, literal(List.of("a", "b", 1), Types.array(Types.UNKNOWN)))));
        add("json-path", () -> select(PG_TYPES.doc.path("a", "b", 1)));
        add(
                "json-astext-cast",
                () -> select(PG_TYPES.doc.op("->>", Types.STRING, literal("k")).cast(Types.INTEGER)));
        add("jsonb-chained", () -> {
            Subscript<Json> inner = new Subscript<>(PG_TYPES.docb, literal("k"), Types.JSON);
            return select(new Subscript<>(inner, literal("j"), Types.JSON));
        });
        add("jsonb-has-key", () -> select(PG_TYPES.id).where(PG_TYPES.docb.test("?", literal("a"))));
        add(
                "jsonb-has-any",
                () -> select(PG_TYPES.id)
                        .where(PG_TYPES.docb.test("?|", array(Types.STRING, literal("a"), literal("b")))));
        add(
                "jsonb-has-all",
                () -> select(PG_TYPES.id)
                        .where(PG_TYPES.docb.test("?&", array(Types.STRING, literal("a"), literal("b")))));
        add("jsonb-concat", () -> select(operator(PG_TYPES.docb, "||", PG_TYPES.docb)));
        add("jsonb-path-exists", () -> select(PG_TYPES.id).where(PG_TYPES.docb.test("@?", literal("$.a"))));
        add("jsonb-path-match", () -> select(PG_TYPES.id).where(PG_TYPES.docb.test("@@", literal("$.a > 1"))));
    }

    private void arrays() {
        add("array-index", () -> select(new Subscript<>(PG_TYPES.nums, literal(2), Types.INTEGER)));
        add("array-contains", () -> select(PG_TYPES.id).where(PG_TYPES.nums.test("@>", List.of(1, 2))));
        add("array-contained-by", () -> select(PG_TYPES.id).where(PG_TYPES.nums.test("<@", List.of(1, 2))));
        add("array-any-fn", () -> select(PG_TYPES.id).where(literal(5).eq(anyOf(PG_TYPES.nums))));
        add("array-concat", () -> select(PG_TYPES.nums.op("||", List.of(4, 5))));
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
        add("hstore-index", () -> select(new Subscript<>(PG_TYPES.hs, literal("k"), Types.STRING)));
        add("hstore-has-key", () -> select(PG_TYPES.id).where(PG_TYPES.hs.test("?", literal("k"))));
        add(
                "hstore-contains",
                () -> select(PG_TYPES.id).where(PG_TYPES.hs.test("@>", literal(Map.of("a", "1"), PostgreSql.HSTORE))));
        add("range-contains", () -> select(PG_TYPES.id).where(PG_TYPES.span.test("@>", literal(5))));
        add(
                "tsvector-match",
                () -> select(PG_TYPES.id).where(PG_TYPES.tsv.test("@@", func("to_tsquery", literal("cat")))));
        add("to-tsvector", () -> select(func("to_tsvector", literal("english"), USERS.name)));
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

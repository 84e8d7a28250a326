package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Functions.sum;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import io.athanor.sql.JsonPath;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Arithmetic, conversions, CASE, JSON, and values written into the text. */
public class ValueSuite extends SqlSuite {

    ValueSuite(TestBed bed) {
        super(bed);
    }

    @Test
    void arithmetic_followsItsTree() {
        assertEquals(62, valueOf(USERS.age.plus(1).times(2), 1));
        assertEquals(32, valueOf(USERS.age.plus(literal(1).times(2)), 1));
        assertEquals(31, valueOf(USERS.age.minus(USERS.id.minus(2)), 1));
        assertEquals(2, valueOf(USERS.age.modulo(4), 1));
        assertEquals(-30, valueOf(USERS.age.negative(), 1));
        assertEquals(30, valueOf(USERS.age.negative().negative(), 1));
        assertEquals(null, valueOf(USERS.age.plus(1), 4));
    }

    @Test
    @Feature("SQL-X-66")
    void division_keepsOrDropsTheFraction() {
        assertEquals(0, new BigDecimal("7.5").compareTo((BigDecimal) valueOf(USERS.age.dividedBy(4), 1)));
        assertEquals(7, number(valueOf(USERS.age.floorDividedBy(4), 1)));
        assertEquals(7, number(valueOf(USERS.age.floorDividedBy(literal(4)), 1)));
        boolean towardsZero = meets(Requirement.QUOTIENTS_TOWARDS_ZERO);
        assertEquals(towardsZero ? -7 : -8, number(valueOf(USERS.age.negative().floorDividedBy(4), 1)));
    }

    @Test
    void decimals_areComparedAsNumbers() {
        Select byUser = select(ORDERS.userId).groupBy(ORDERS.userId).orderBy(ORDERS.userId);
        assertRows(byUser.having(sum(ORDERS.total).gt(new BigDecimal("17.7"))), row(1), row(2));
        assertRows(byUser.having(sum(ORDERS.total).eq(new BigDecimal("17.75"))), row(1));
        assertRows(byUser.having(sum(ORDERS.total).lt(new BigDecimal("12345678.901"))), row(1), row(2));
        assertEquals(List.of(1), idsOfUsers(USERS.age.dividedBy(4).eq(new BigDecimal("7.5"))));
    }

    @Test
    @Feature("SQL-X-66")
    void cast_convertsByName() {
        assertEquals("30", valueOf(USERS.age.cast(Types.string(10)), 1));
        assertEquals(42, valueOf(literal("42").cast(Types.INTEGER)));
        assertEquals(42L, valueOf(literal("42").cast(Types.BIG_INTEGER)));
        assertEquals(new BigDecimal("1.5"), valueOf(literal("1.50").cast(Types.numeric(10, 2))));
        assertEquals(LocalDate.of(2020, 2, 29), valueOf(literal("2020-02-29").cast(Types.DATE)));
        assertEquals(2020, valueOf(extract("year", literal("2020-02-29").cast(Types.DATE))));
        assertEquals(null, valueOf(nullValue().cast(Types.INTEGER)));
    }

    @Test
    void fields_areExtracted() {
        assertRows(
                select(
                                extract("year", ORDERS.placedAt).label("y"),
                                extract("month", ORDERS.placedAt).label("m"),
                                extract("day", ORDERS.placedAt).label("d"),
                                extract("hour", ORDERS.placedAt).label("h"),
                                extract("minute", ORDERS.placedAt).label("i"),
                                extract("second", ORDERS.placedAt).label("s"))
                        .where(ORDERS.id.eq(1)),
                row(2020, 1, 2, 3, 4, 5));
    }

    @Test
    void caseExpressions_choose() {
        Expression<String> size =
                when(USERS.age.lt(28), "young").when(USERS.age.lt(35), "middle").otherwise("old");
        assertEquals("middle", valueOf(size, 1));
        assertEquals("young", valueOf(size, 2));
        assertEquals("old", valueOf(size, 4));
        assertEquals(null, valueOf(when(USERS.age.gt(100), "ancient"), 1));
        assertEquals(
                1,
                valueOf(
                        switchOn(USERS.name, Types.INTEGER)
                                .whenEqual("ed", 1)
                                .whenEqual("wendy", 2)
                                .otherwise(0),
                        1));
        assertEquals(List.of(2), idsOfUsers(size.eq("young")));
    }

    @Test
    void bits_areCombined() {
        assertEquals(2, valueOf(literal(6).bitAnd(3)));
        assertEquals(7, number(valueOf(literal(6).bitOr(3))));
        assertEquals(5, number(valueOf(literal(6).bitXor(3))));
        assertEquals(List.of(1, 3), idsOfUsers(USERS.id.bitAnd(1).eq(1)));
        if (meets(Requirement.SHIFTS)) {
            assertEquals(24, number(valueOf(literal(6).shiftLeft(2))));
            assertEquals(1, number(valueOf(literal(6).shiftRight(2))));
        }
    }

    private @Nullable Object json(Expression<?> expression) {
        return connection()
                .execute(select(expression.label("v")).selectFrom(DOCUMENTS).where(DOCUMENTS.id.eq(1)))
                .scalarOne();
    }

    private static JsonPath at(Object... steps) {
        return DOCUMENTS.doc.path(steps);
    }

    @Test
    @Feature("SQL-X-61")
    void json_isReadByPath() {
        assertEquals("deep", json(at("a", "b").asText()));
        assertEquals(5, json(at("a", "n").asInteger()));
        assertEquals(20, json(at("list", 1).asInteger()));
        assertEquals(2.5, json(at("price").asDouble()));
        assertEquals(0, new BigDecimal("2.5").compareTo((BigDecimal)
                        json(at("price").asNumeric(10, 2))));
        assertEquals(true, json(at("flag").asBoolean()));
        assertEquals(false, json(at("off").asBoolean()));
        assertEquals("quoted", json(at("it's \"q\"").asText()));
        assertEquals(Json.parse("{\"b\": \"deep\", \"n\": 5}"), json(at("a")));
        assertEquals(Json.parse("[10, 20]"), json(at("list")));
        assertEquals(null, json(at("none").asText()));
        assertEquals(null, json(at("missing").asText()));
        assertEquals(null, json(at("missing", "more").asInteger()));
    }

    @Test
    @Feature("SQL-X-61")
    void json_withNamesOfAnyCharacters_isRead() {
        for (String name : List.of(
                "a\nb",
                "t\tx",
                "\r",
                "\u0001",
                "\u001f",
                "q\"uote",
                "back\\slash",
                "\\n",
                "it's",
                "a.b",
                "[0]",
                "$",
                "sp ace",
                "ünï",
                "\u007f")) {
            Json document = Json.of(Map.of(name, Map.of("deep", name)));
            connection().execute(insert(DOCUMENTS).value(DOCUMENTS.id, 90).value(DOCUMENTS.doc, document));
            assertRows(select(at(name, "deep").asText()).where(DOCUMENTS.id.eq(90)), row(name));
            assertRows(select(at(name)).where(DOCUMENTS.id.eq(90)), row(Json.of(Map.of("deep", name))));
            connection().execute(delete(DOCUMENTS).where(DOCUMENTS.id.eq(90)));
        }
    }

    @Test
    void json_isComparedWith() {
        assertEquals(List.of(1), ids(DOCUMENTS.id, at("a", "n").asInteger().gt(4)));
        assertEquals(List.of(1), ids(DOCUMENTS.id, at("a", "b").asText().eq("deep")));
        assertEquals(List.of(1), ids(DOCUMENTS.id, at("flag").asBoolean()));
        assertEquals(List.of(), ids(DOCUMENTS.id, at("off").asBoolean()));
        assertEquals(List.of(2), ids(DOCUMENTS.id, at(1, 0).asInteger().eq(2)));
        assertEquals(List.of(3), ids(DOCUMENTS.id, DOCUMENTS.doc.isNull()));
    }

    private @Nullable Object inline(Statement statement) {
        String text = engine().dialect().facet(SqlFacet.class).newCompiler().literalText(statement);
        return connection().execute(text(text)).scalarOne();
    }

    @Test
    @Feature("SQL-X-69")
    void literals_inTheText_meanTheirValues() {
        for (String value :
                List.of("plain", "o'neil", "back\\slash", "\\' OR 1=1 --", "\"x\" `y` [z]", "a\nb", "ünï 你好", "")) {
            assertEquals(value, inline(select(literal(value).label("v"))), value);
        }
        assertEquals("ed", inline(select(USERS.name).where(USERS.name.eq("ed"), USERS.age.in(30, 31))));
        assertEquals(
                7, number(inline(select(literal(10).minus(literal(-2)).minus(5).label("v")))));
        assertEquals(-3, number(inline(select(literal(3).negative().label("v")))));
        assertEquals(3, number(inline(select(literal(-3).negative().label("v")))));
        assertEquals(
                2,
                number(inline(
                        select(ORDERS.id).where(ORDERS.total.eq(new BigDecimal("7.25")), ORDERS.open.eq(false)))));
    }

    @Test
    void customOperators_areSent() {
        assertEquals(33, number(valueOf(USERS.age.op("+", 3), 1)));
        assertEquals(List.of(1), idsOfUsers(USERS.name.test("=", "ed")));
        assertEquals("upper", valueOf(new Shout("Upper").coerce(Types.STRING)));
    }
}

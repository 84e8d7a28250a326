package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Row;
import io.athanor.feature.Feature;
import io.athanor.sql.compiler.MissingValueException;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SQL text: fragments, whole statements, parameters by name, typed results. */
public class TextSuite extends SqlSuite {

    TextSuite(TestBed bed) {
        super(bed);
    }

    private List<?> ids(io.athanor.sql.Statement statement, Map<String, ?> values) {
        return connection().execute(statement, values).scalars().all();
    }

    @Test
    void fragment_isACriterionAndASortKey() {
        assertRows(select(USERS.id).where(text("id<3")).orderBy(text("id DESC")), row(2), row(1));
        assertRows(
                select(USERS.id)
                        .where(and(text("(id<3 OR id=4)"), USERS.id.ne(1)))
                        .orderBy(text("id")),
                row(2),
                row(4));
    }

    @Test
    @Feature("SQL-X-24")
    void parameters_areFoundOutsideQuotesAndComments() {
        var criterion = select(USERS.id).where(text("id<:value and name=:name")).orderBy(USERS.id);
        assertEquals(List.of(1), ids(criterion, Map.of("value", 224, "name", "ed")));
        assertEquals(List.of(":name"), ids(text("SELECT ':name' AS v FROM users WHERE id = :id"), Map.of("id", 1)));
        assertEquals(
                List.of("it's :x"),
                ids(text("SELECT 'it''s :x' AS v /* no :y */ FROM users -- nor :z\n WHERE id = :id"), Map.of("id", 1)));
        assertEquals(
                List.of(1, 4),
                ids(
                        text("SELECT id FROM users WHERE name = :a OR nickname = :a OR name = :b ORDER BY id"),
                        Map.of("a", "ed", "b", "fred")));
    }

    @Test
    @Feature("SQL-X-25")
    void missingValue_isNamedBeforeAnythingIsSent() {
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            MissingValueException e = assertThrows(
                    MissingValueException.class,
                    () -> connection().execute(text("SELECT id FROM users WHERE name = :wanted")));
            assertTrue(String.valueOf(e.getMessage()).contains("wanted"), e::toString);
            assertThrows(
                    MissingValueException.class,
                    () -> connection()
                            .execute(select(USERS.id).where(USERS.id.eq(parameter("number", Types.INTEGER)))));
            assertEquals(List.of(), texts(recorder));
        }
    }

    @Test
    @Feature("SQL-X-26")
    void wholeStatement_runsVerbatim() {
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            Row ed = connection()
                    .execute(text("SELECT * FROM users where name=:name").bind("name", "ed"))
                    .one();
            assertEquals("Ed Jones", ed.get("fullname"));
            assertEquals(
                    1,
                    connection()
                            .execute(text("UPDATE users SET age=31 WHERE id=1"))
                            .rowCount());
            assertEquals(
                    List.of("SELECT * FROM users where name=?", "UPDATE users SET age=31 WHERE id=1"), texts(recorder));
        }
    }

    @Test
    @Feature("SQL-X-27")
    void columns_mapByPosition() {
        var statement = text("SELECT id AS x, id + 1 AS x, placed_at AS y FROM orders ORDER BY id")
                .columns(ORDERS.id, column("next", Types.BIG_INTEGER), ORDERS.placedAt);
        Row first = connection().execute(statement).all().get(0);
        assertEquals(1, first.get(ORDERS.id));
        assertEquals(2L, first.get(1));
        assertEquals(LocalDateTime.of(2020, 1, 2, 3, 4, 5), first.get(ORDERS.placedAt));
    }

    @Test
    void columns_makeADerivedTable() {
        var young = text("SELECT id, name FROM users WHERE age < :age")
                .bind("age", 40)
                .columns(USERS.id, USERS.name)
                .subquery("young");
        assertRows(
                select(young.c("name"), ADDRESSES.email)
                        .join(ADDRESSES, ADDRESSES.userId.eq(young.c(USERS.id)))
                        .where(young.c(USERS.id).eq(1)),
                row("ed", "ed@example.org"));
    }

    @Test
    void list_inText_expands() {
        var statement =
                text("SELECT id FROM users WHERE id IN :ids ORDER BY id").bindList("ids", Types.INTEGER, List.of(4, 2));
        assertEquals(List.of(2, 4), ids(statement, Map.of()));
    }
}

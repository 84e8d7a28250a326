package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.Functions.*;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Row;
import io.athanor.feature.Feature;
import io.athanor.sql.Alias;
import io.athanor.sql.Insert;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.Update;
import io.athanor.sql.type.Types;
import io.athanor.testkit.StatementRecorder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE, DELETE, MERGE, upserts, and the rows that they return. */
public class ChangeSuite extends SqlSuite {

    ChangeSuite(TestBed bed) {
        super(bed);
    }

    private static Select stock() {
        return select(STOCK.id, STOCK.title, STOCK.quantity).orderBy(STOCK.id);
    }

    private static Insert pencil() {
        return insert(STOCK).value(STOCK.id, 3).value(STOCK.title, "pencil");
    }

    /** Expects the number of changed rows, or a refusal where the capability is missing. */
    private boolean changes(Requirement needed, int rows, Statement statement) {
        if (meets(needed)) {
            assertEquals(rows, changed(statement), statement::toString);
            return true;
        }
        assertRefused(statement);
        return false;
    }

    @Test
    void insert_addsARow() {
        assertEquals(1, changed(pencil()));
        assertEquals(1, changed(insert(STOCK).values(Map.of("id", 4, "title", "rubber", "quantity", 9))));
        assertEquals(
                1,
                changed(insert(STOCK)
                        .value(STOCK.id, 5)
                        .value(STOCK.title, upper(literal("ruler")))
                        .value(STOCK.quantity, literal(2).times(3))));
        assertRows(stock().where(STOCK.id.gt(2)), row(3, "pencil", 7), row(4, "rubber", 9), row(5, "RULER", 6));
    }

    @Test
    @Feature("SQL-X-52")
    void insert_ofManySets_isOneBatchOfOneText() {
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            int[] counts = connection()
                    .executeBatch(
                            insert(STOCK),
                            List.of(
                                    Map.of("id", 10, "title", "a"),
                                    Map.of("id", 11, "title", "b"),
                                    Map.of("id", 12, "title", "c")));
            assertEquals(3, counts.length);
            assertEquals(1, texts(recorder).size());
        }
        assertRows(select(count()).selectFrom(STOCK).where(STOCK.id.ge(10)), row(3L));
    }

    @Test
    @Feature("SQL-X-64")
    void insert_ofRowsQueriesAndDefaults_countsItsRows() {
        Insert two = insert(STOCK)
                .row(Map.of("id", 20, "title", "x", "quantity", 1))
                .row(Map.of("id", 21, "title", "y", "quantity", 2));
        if (changes(Requirement.SEVERAL_ROWS, 2, two)) {
            assertRows(stock().where(STOCK.id.ge(20)), row(20, "x", 1), row(21, "y", 2));
        }
        assertEquals(
                4, changed(insert(STOCK).fromSelect(List.of("id", "title"), select(USERS.id.plus(30), USERS.name))));
        assertRows(stock().where(STOCK.id.eq(31)), row(31, "ed", 7));
        connection().execute(delete(STOCK));
        assertEquals(1, changed(insert(STOCK)));
        assertRows(select(count()).selectFrom(STOCK).where(STOCK.title.isNull()), row(1L));
    }

    @Test
    void update_setsValuesAndExpressions() {
        assertEquals(
                1,
                changed(update(STOCK)
                        .set(STOCK.quantity, STOCK.quantity.plus(1))
                        .where(STOCK.id.eq(1))));
        assertEquals(2, changed(update(STOCK).set(STOCK.title, upper(STOCK.title))));
        assertEquals(1, changed(update(STOCK).set(STOCK.title, (String) null).where(STOCK.title.eq("INK"))));
        assertRows(stock(), row(1, "PEN", 6), row(2, null, 0));
        assertEquals(
                1,
                changed(update(STOCK)
                        .set(
                                STOCK.title,
                                select(USERS.name).where(USERS.id.eq(STOCK.id)).scalar(Types.STRING))
                        .where(STOCK.id.eq(2))));
        assertRows(stock().where(STOCK.id.eq(2)), row(2, "wendy", 0));
        assertEquals(0, changed(update(STOCK).set(STOCK.title, "none").where(STOCK.id.eq(99))));
    }

    @Test
    @Feature("SQL-X-65")
    void update_withOtherTables_takesTheirValues() {
        Statement named = update(STOCK).set(STOCK.title, USERS.name).where(USERS.id.eq(STOCK.id), USERS.age.lt(30));
        if (changes(Requirement.UPDATE_FROM, 1, named)) {
            assertRows(stock(), row(1, "pen", 5), row(2, "wendy", 0));
        }
    }

    @Test
    @Feature("SQL-X-65")
    void delete_byCriteria_alsoOfOtherTables() {
        assertEquals(1, changed(delete(STOCK).where(STOCK.quantity.eq(0))));
        assertEquals(0, changed(delete(STOCK).where(STOCK.id.in())));
        assertEquals(
                2,
                changed(insert(STOCK)
                        .fromSelect(
                                List.of("id", "title"),
                                select(USERS.id, USERS.name).where(USERS.id.gt(2)))));
        changes(Requirement.DELETE_USING, 1, delete(STOCK).where(STOCK.title.eq(USERS.name), USERS.age.eq(41)));
        assertEquals(
                1,
                changed(delete(STOCK)
                        .where(exists().where(USERS.name.eq(STOCK.title)).where(USERS.id.eq(4)))));
    }

    @Test
    @Feature("SQL-X-65")
    void update_ofAnAlias_changesItsTable_andReadsTheTableBesides() {
        Alias item = STOCK.alias("item");
        assertEquals(
                1,
                changed(update(item)
                        .set(item.c(STOCK.quantity), item.c(STOCK.quantity).plus(10))
                        .values(Map.of("title", "PEN"))
                        .where(item.c(STOCK.id).eq(1))));
        assertRows(stock().where(STOCK.id.eq(1)), row(1, "PEN", 15));
        Alias unnamed = STOCK.alias();
        Update next = update(unnamed)
                .set(unnamed.c(STOCK.quantity), STOCK.quantity.plus(unnamed.c(STOCK.id)))
                .where(unnamed.c(STOCK.id).eq(STOCK.id.plus(1)));
        if (changes(Requirement.UPDATE_FROM, 1, next)) {
            assertRows(stock().where(STOCK.id.eq(2)), row(2, "ink", 17));
        }
        assertThrows(IllegalArgumentException.class, () -> update(item).set(USERS.name, "x"));
        assertThrows(
                IllegalArgumentException.class, () -> update(stock().subquery().alias("s")));
    }

    @Test
    @Feature("SQL-X-65")
    void delete_fromAnAlias_deletesFromItsTable_andReadsTheTableBesides() {
        Alias item = STOCK.alias("item");
        changes(Requirement.DELETE_USING, 1, delete(item).where(item.c(STOCK.id).eq(STOCK.id.plus(1))));
        connection().execute(delete(STOCK).where(STOCK.id.eq(2)));
        assertRows(select(STOCK.id), row(1));
        assertEquals(
                1,
                changed(delete(item)
                        .where(item.c(STOCK.id).eq(1), item.c(STOCK.title).isNotNull())));
        assertRows(select(STOCK.id));
    }

    @Test
    void update_ofSeveralColumnsFromARow() {
        changes(
                Requirement.ROW_ASSIGNMENT,
                1,
                update(STOCK)
                        .set(
                                tuple(STOCK.title, STOCK.quantity),
                                select(USERS.name, USERS.age).where(USERS.id.eq(STOCK.id)))
                        .where(STOCK.id.eq(1)));
        if (meets(Requirement.ROW_ASSIGNMENT)) {
            assertRows(stock().where(STOCK.id.eq(1)), row(1, "ed", 30));
        }
    }

    @Test
    @Feature("SQL-X-65")
    void merge_updatesAndInserts() {
        var arrivals = select(USERS.id, USERS.name).where(USERS.id.ge(2)).subquery("arrivals");
        Statement merge = merge(STOCK)
                .using(arrivals, STOCK.id.eq(arrivals.c(USERS.id)))
                .whenMatchedUpdate(set(STOCK.title, arrivals.c(USERS.name)))
                .whenNotMatchedInsert(set(STOCK.id, arrivals.c(USERS.id)), set(STOCK.title, arrivals.c(USERS.name)));
        if (changes(Requirement.MERGE, 3, merge)) {
            assertRows(stock(), row(1, "pen", 5), row(2, "wendy", 0), row(3, "mary", 7), row(4, "fred", 7));
        }
    }

    @Test
    @Feature("SQL-X-53")
    void changedRows_areReturned() {
        if (meets(Requirement.INSERT_RETURNING)) {
            Row row = connection()
                    .execute(pencil().returning(
                                    STOCK.id,
                                    STOCK.title,
                                    STOCK.quantity.plus(1).label("more")))
                    .one();
            assertEquals(3, row.get(STOCK.id));
            assertEquals("pencil", row.get(STOCK.title));
            assertEquals(8, row.get("more"));
        } else {
            assertRefused(pencil().returning(STOCK.id));
        }
        assertRows(
                Requirement.UPDATE_RETURNING,
                update(STOCK)
                        .set(STOCK.quantity, STOCK.quantity.minus(2))
                        .where(STOCK.id.eq(1))
                        .returning(STOCK.quantity, STOCK.title),
                row(3, "pen"));
        assertRows(
                Requirement.DELETE_RETURNING,
                delete(STOCK).where(STOCK.id.eq(2)).returning(STOCK.title),
                row("ink"));
    }

    @Test
    @Feature("SQL-X-54")
    void upsert_updatesWhatIsThere() {
        Insert more = insert(STOCK)
                .value(STOCK.id, 1)
                .value(STOCK.title, "fountain pen")
                .value(STOCK.quantity, 2);
        connection()
                .execute(more.onConflict(STOCK.id)
                        .doUpdate(
                                set(STOCK.title, excluded(STOCK.title)),
                                set(STOCK.quantity, STOCK.quantity.plus(excluded(STOCK.quantity)))));
        assertRows(stock(), row(1, "fountain pen", 7), row(2, "ink", 0));
        connection().execute(pencil().onConflict(STOCK.id).doUpdate(set(STOCK.title, "never")));
        assertRows(stock().where(STOCK.id.eq(3)), row(3, "pencil", 7));
        connection().execute(more.onConflict(STOCK.id).doNothing());
        assertRows(stock().where(STOCK.id.eq(1)), row(1, "fountain pen", 7));
    }

    @Test
    void upsert_ofSeveralRows() {
        if (meets(Requirement.SEVERAL_ROWS)) {
            connection()
                    .execute(insert(STOCK)
                            .row(Map.of("id", 2, "title", "red ink"))
                            .row(Map.of("id", 3, "title", "glue"))
                            .onConflict(STOCK.id)
                            .doUpdate(set(STOCK.title, excluded(STOCK.title).concat("!"))));
            assertRows(stock(), row(1, "pen", 5), row(2, "red ink!", 0), row(3, "glue", 7));
        }
    }

    @Test
    void upsert_ofTheRowsOfAQuery() {
        connection()
                .execute(insert(STOCK)
                        .fromSelect(List.of("id", "title", "quantity"), select(STOCK.id, STOCK.title, STOCK.quantity))
                        .onConflict(STOCK.id)
                        .doUpdate(set(
                                STOCK.quantity,
                                STOCK.quantity.plus(excluded(STOCK.quantity)).plus(1))));
        assertRows(stock(), row(1, "pen", 11), row(2, "ink", 1));
        connection()
                .execute(insert(STOCK)
                        .fromSelect(List.of("id", "title"), select(USERS.id, USERS.name))
                        .onConflict(STOCK.id)
                        .doNothing());
        assertRows(stock().where(STOCK.id.le(2)), row(1, "pen", 11), row(2, "ink", 1));
    }

    @Test
    void upsert_onACondition() {
        Statement ifEmpty = insert(STOCK)
                .value(STOCK.id, 1)
                .value(STOCK.title, "x")
                .onConflict(STOCK.id)
                .where(STOCK.quantity.eq(0))
                .doUpdate(set(STOCK.title, excluded(STOCK.title)));
        if (meets(Requirement.CONDITIONAL_UPSERT)) {
            connection().execute(ifEmpty);
            assertRows(stock().where(STOCK.id.eq(1)), row(1, "pen", 5));
        } else {
            assertRefused(ifEmpty);
        }
    }

    @Test
    void batchOfUpdates_countsEachSet() {
        int[] counts = connection()
                .executeBatch(
                        update(STOCK)
                                .set(STOCK.quantity, parameter("q", Types.INTEGER))
                                .where(STOCK.id.eq(parameter("which", Types.INTEGER))),
                        List.of(Map.of("q", 1, "which", 1), Map.of("q", 2, "which", 99), Map.of("q", 3, "which", 2)));
        assertArrayEquals(new int[] {1, 0, 1}, counts);
        assertRows(stock(), row(1, "pen", 1), row(2, "ink", 3));
    }
}

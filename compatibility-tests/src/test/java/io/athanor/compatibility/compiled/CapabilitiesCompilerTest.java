package io.athanor.compatibility.compiled;

import static io.athanor.compatibility.compiled.Shop.USERS;
import static io.athanor.sql.Sql.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.PrettySql;
import io.athanor.sql.compiler.SqlConstruct;
import io.athanor.sql.compiler.SqlFacet;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What compilers can say, by dialect and version, and what they do about the rest. */
class CapabilitiesCompilerTest {

    private static Set<SqlConstruct> missing(String dialect, String version) {
        SqlFacet sql = Dialects.of(dialect, version).facet(SqlFacet.class);
        Set<SqlConstruct> missing = EnumSet.noneOf(SqlConstruct.class);
        for (SqlConstruct construct : SqlConstruct.values()) {
            if (!sql.supports(construct)) {
                missing.add(construct);
            }
        }
        return missing;
    }

    private static void assertMissing(String dialect, String version, SqlConstruct... constructs) {
        Set<SqlConstruct> expected = EnumSet.noneOf(SqlConstruct.class);
        expected.addAll(Set.of(constructs));
        assertEquals(expected, missing(dialect, version), dialect + " " + version);
    }

    private static void assertAdded(String dialect, String before, String after, SqlConstruct... constructs) {
        Set<SqlConstruct> added = missing(dialect, before);
        added.removeAll(missing(dialect, after));
        assertEquals(Set.of(constructs), added, dialect + " " + after);
    }

    @Test
    @Feature("SQL-C-22")
    void supports_newestServers_tellsWhatTheyLack() {
        assertMissing(
                "sqlite",
                "3.45",
                SqlConstruct.DATA_CHANGE_IN_WITH,
                SqlConstruct.WITHIN_GROUP,
                SqlConstruct.ROLLUP,
                SqlConstruct.CUBE,
                SqlConstruct.GROUPING_SETS,
                SqlConstruct.DISTINCT_ON,
                SqlConstruct.LATERAL,
                SqlConstruct.TABLE_SAMPLE,
                SqlConstruct.INTERSECT_ALL,
                SqlConstruct.FETCH_WITH_TIES,
                SqlConstruct.FETCH_PERCENT,
                SqlConstruct.QUANTIFIED_COMPARISON,
                SqlConstruct.ARRAY,
                SqlConstruct.REGEXP_FLAGS,
                SqlConstruct.REGEXP_REPLACE,
                SqlConstruct.TRY_CAST,
                SqlConstruct.SEQUENCE,
                SqlConstruct.UPDATE_OF_SEVERAL_TABLES,
                SqlConstruct.DELETE_USING,
                SqlConstruct.MERGE);
        assertMissing(
                "postgresql",
                "16",
                SqlConstruct.FETCH_PERCENT,
                SqlConstruct.TRY_CAST,
                SqlConstruct.UPDATE_OF_SEVERAL_TABLES);
    }

    @Test
    @Feature("SQL-C-22")
    void supports_changesWithTheServersVersion() {
        assertAdded(
                "sqlite",
                "3.34",
                "3.35",
                SqlConstruct.INSERT_RETURNING,
                SqlConstruct.UPDATE_RETURNING,
                SqlConstruct.DELETE_RETURNING);
        assertAdded("sqlite", "3.24", "3.25", SqlConstruct.WINDOW_FUNCTION);
        assertAdded("sqlite", "3.23", "3.24", SqlConstruct.ON_CONFLICT_UPDATE, SqlConstruct.ON_CONFLICT_IGNORE);
        assertAdded("sqlite", "3.32", "3.33", SqlConstruct.UPDATE_FROM);
        assertAdded("mysql", "8.0.13", "8.0.14", SqlConstruct.LATERAL);
        assertAdded("mysql", "8.0.30", "8.0.31", SqlConstruct.INTERSECT, SqlConstruct.INTERSECT_ALL);
        assertAdded(
                "mysql",
                "5.7.44",
                "8.0.0",
                SqlConstruct.WITH,
                SqlConstruct.WINDOW_FUNCTION,
                SqlConstruct.SKIP_LOCKED,
                SqlConstruct.REGEXP_FLAGS,
                SqlConstruct.REGEXP_REPLACE);
        assertAdded("mariadb", "10.4", "10.5", SqlConstruct.INSERT_RETURNING, SqlConstruct.INTERSECT_ALL);
        assertAdded("mariadb", "10.5", "10.6", SqlConstruct.SKIP_LOCKED, SqlConstruct.FETCH_WITH_TIES);
        assertAdded("mariadb", "10.2", "10.3", SqlConstruct.SEQUENCE, SqlConstruct.INTERSECT);
        assertAdded("postgresql", "14", "15", SqlConstruct.MERGE);
        assertAdded("postgresql", "12", "13", SqlConstruct.FETCH_WITH_TIES);
        assertAdded("postgresql", "10", "11", SqlConstruct.FRAME_OF_GROUPS, SqlConstruct.FRAME_EXCLUSION);
        assertAdded(
                "oracle",
                "11.2",
                "12.1",
                SqlConstruct.LATERAL,
                SqlConstruct.FETCH_WITH_TIES,
                SqlConstruct.FETCH_PERCENT);
        assertAdded("oracle", "21", "23", SqlConstruct.INSERT_OF_ROWS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sqlite, 3.34, RETURNING, INSERT_RETURNING",
        "mysql, 8.0.36, RETURNING, INSERT_RETURNING",
        "mariadb, 10.4, RETURNING of INSERT, INSERT_RETURNING",
        "postgresql, 14, MERGE, MERGE",
        "oracle, 11.2, LATERAL, LATERAL",
        "oracle, 11.2, a limit with FOR UPDATE, LOCK_OF_LIMITED_ROWS",
        "oracle, 23, a limit with FOR UPDATE, LOCK_OF_LIMITED_ROWS"
    })
    @Feature("SQL-C-22")
    void refusal_namesConstructDialectVersionAndCode(
            String dialect, String version, String construct, SqlConstruct feature) {
        SqlFacet sql = Dialects.of(dialect, version).facet(SqlFacet.class);
        assertFalse(sql.supports(feature));
        Statement statement = switch (feature) {
            case LOCK_OF_LIMITED_ROWS -> select(USERS.id).limit(1).forUpdate();
            case INSERT_RETURNING -> Sql.insert(USERS).value(USERS.name, "x").returning(USERS.id);
            case MERGE ->
                Sql.merge(USERS)
                        .using(Shop.ADDRESSES, USERS.id.eq(Shop.ADDRESSES.userId))
                        .whenMatchedUpdate(Sql.set(USERS.name, "x"));
            default ->
                select(
                        USERS.id,
                        select(Shop.ADDRESSES.id)
                                .where(Shop.ADDRESSES.userId.eq(USERS.id))
                                .lateral("l")
                                .c("id"));
        };
        CompileException refused =
                assertThrows(CompileException.class, () -> Dialects.text(statement, Dialects.of(dialect, version)));
        assertEquals(construct, refused.construct());
        assertEquals("unsupported-construct", refused.code());
        String start = construct + " cannot be compiled for " + Dialects.of(dialect, version) + ": ";
        assertTrue(refused.getMessage().startsWith(start), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("[unsupported-construct]"), refused.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sqlite, users.active = 1, users.active = 0",
        "mysql, users.active = 1, users.active = 0",
        "mariadb, users.active = 1, users.active = 0",
        "postgresql, users.active, NOT users.active",
        "oracle, users.active = 1, users.active = 0"
    })
    @Feature("SQL-C-18")
    void truthValue_withoutANativeType_isComparedWithANumber(String dialect, String criterion, String negated) {
        assertEquals(
                "SELECT users.id FROM users WHERE " + criterion,
                Dialects.text(select(USERS.id).where(USERS.active), dialect));
        assertEquals(
                "SELECT users.id FROM users WHERE " + negated,
                Dialects.text(select(USERS.id).where(Sql.not(USERS.active)), dialect));
        assertEquals(
                "SELECT users.id FROM users WHERE " + criterion + " AND users.id > ?",
                Dialects.text(select(USERS.id).where(USERS.active, USERS.id.gt(1)), dialect));
    }

    @Test
    @Feature("SQL-C-19")
    void oracle_limitsByRowNumber_onlyWhereTheVersionDemandsIt() {
        Statement page = select(USERS.id).orderBy(USERS.id).limit(5).offset(10);
        assertEquals(
                "SELECT users.id FROM users ORDER BY users.id OFFSET 10 ROWS FETCH FIRST 5 ROWS ONLY",
                Dialects.text(page, Dialects.of("oracle", "12.1")));
        assertEquals(
                "SELECT anon_1.id FROM (SELECT anon_2.id AS id, ROWNUM AS ora_rn FROM (SELECT "
                        + "users.id AS id FROM users "
                        + "ORDER BY users.id) anon_2 WHERE ROWNUM <= 5 + 10) anon_1 WHERE ora_rn > 10",
                Dialects.text(page, Dialects.of("oracle", "11.2")));
        assertEquals(
                "SELECT anon_1.id FROM (SELECT users.id AS id FROM users) anon_1 WHERE ROWNUM <= 5",
                Dialects.text(select(USERS.id).limit(5), Dialects.of("oracle", "11.2")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sqlite, LIMIT ? OFFSET ?",
        "mysql, 'LIMIT ?, ?'",
        "mariadb, 'LIMIT ?, ?'",
        "postgresql, LIMIT ? OFFSET ?",
        "oracle, OFFSET 10 ROWS FETCH FIRST 5 ROWS ONLY"
    })
    @Feature("SQL-C-19")
    void limit_ofANewServer_needsNoSubquery(String dialect, String clause) {
        assertEquals(
                "SELECT users.id FROM users ORDER BY users.id " + clause,
                Dialects.text(select(USERS.id).orderBy(USERS.id).limit(5).offset(10), dialect));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-20")
    void query_withoutSortKeys_isNotSorted(String dialect) {
        assertFalse(Dialects.text(select(USERS), dialect).contains("ORDER BY"));
        assertFalse(Dialects.text(select(USERS).labelStyle(LabelStyle.TABLE_COLUMN), dialect)
                .contains("ORDER BY"));
        assertFalse(Dialects.text(select(USERS.id).where(USERS.name.eq("x")).limit(3), dialect)
                .contains("ORDER BY"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.athanor.compatibility.compiled.Dialects#names")
    @Feature("SQL-C-17")
    void text_canBeSetWithOneClauseALine(String dialect) {
        Statement statement =
                select(USERS.id).where(USERS.name.eq("x")).groupBy(USERS.id).orderBy(USERS.id);
        String text = PrettySql.of(BoundSql.of(statement, Dialects.of(dialect)).text());
        assertEquals("SELECT users.id\nFROM users\nWHERE users.name = ?\nGROUP BY users.id\nORDER BY users.id", text);
    }
}

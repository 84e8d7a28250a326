package io.athanor.compatibility.sql;

import static io.athanor.compatibility.sql.Company.*;
import static io.athanor.sql.LikeOption.AUTOESCAPE;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.sql.Expression;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strings: patterns, parts, regular expressions, concatenation. */
public class PatternSuite extends SqlSuite {

    PatternSuite(TestBed bed) {
        super(bed);
    }

    private List<Integer> addresses(Expression<Boolean> criterion) {
        return ids(ADDRESSES.id, criterion);
    }

    @Test
    void like_matchesWildcards() {
        assertEquals(List.of(1, 4), idsOfUsers(USERS.name.like("%ed")));
        assertEquals(List.of(1), idsOfUsers(USERS.name.like("_d")));
        assertEquals(List.of(2, 3), idsOfUsers(USERS.name.notLike("%ed")));
        assertEquals(List.of(3), addresses(ADDRESSES.email.like("%#%%", '#')));
        assertEquals(List.of(3), addresses(ADDRESSES.email.like("%\\_%", '\\')));
        assertEquals(List.of(1, 2, 4), addresses(ADDRESSES.email.notLike("%#%%", '#')));
        assertEquals(List.of(2), addresses(ADDRESSES.email.like(literal("w%").concat("example.org"))));
    }

    @Test
    @Feature("SQL-X-05")
    void like_foldsCaseAsTheDatabaseDoes() {
        boolean apart = meets(Requirement.LIKE_TELLS_CASE_APART);
        assertEquals(apart ? List.of() : List.of(1), idsOfUsers(USERS.fullname.like("ED%")));
        assertEquals(apart ? List.of(1, 2, 3, 4) : List.of(2, 3, 4), idsOfUsers(USERS.fullname.notLike("ED%")));
        assertEquals(List.of(1), idsOfUsers(USERS.fullname.like("Ed%")));
    }

    @Test
    void equality_foldsCaseAsTheDatabaseDoes() {
        boolean apart = meets(Requirement.EQUALITY_TELLS_CASE_APART);
        assertEquals(apart ? List.of() : List.of(1), idsOfUsers(USERS.name.eq("ED")));
    }

    @Test
    @Feature("SQL-X-06")
    void ilike_neverTellsCaseApart() {
        assertEquals(List.of(1), idsOfUsers(USERS.fullname.ilike("ED %")));
        assertEquals(List.of(2, 3, 4), idsOfUsers(USERS.fullname.notIlike("eD %")));
        assertEquals(List.of(1), idsOfUsers(USERS.nickname.ilike(USERS.name.concat("DIE"))));
    }

    @Test
    @Feature("SQL-X-59")
    void parts_autoescaped_areLookedForAsTheyAre() {
        assertEquals(List.of(3), addresses(ADDRESSES.email.contains("100%", AUTOESCAPE)));
        assertEquals(List.of(3), addresses(ADDRESSES.email.startsWith("w_w", AUTOESCAPE)));
        assertEquals(List.of(), addresses(ADDRESSES.email.startsWith("w_n", AUTOESCAPE)));
        assertEquals(List.of(2), addresses(ADDRESSES.email.startsWith("w_n")));
        assertEquals(List.of(3), addresses(ADDRESSES.email.endsWith("%.org", AUTOESCAPE)));
        assertEquals(List.of(), addresses(ADDRESSES.email.contains("/", AUTOESCAPE)));
        assertEquals(List.of(3), addresses(ADDRESSES.email.icontains("W_W", AUTOESCAPE)));
    }

    @Test
    void parts_areFound() {
        assertEquals(List.of(1, 2, 4), addresses(ADDRESSES.email.contains("example")));
        assertEquals(List.of(1, 4), idsOfUsers(USERS.name.endsWith("ed")));
        assertEquals(List.of(1), idsOfUsers(USERS.nickname.startsWith(USERS.name)));
        assertEquals(List.of(2), idsOfUsers(USERS.name.istartsWith("WEN")));
        assertEquals(List.of(2, 3), idsOfUsers(not(USERS.name.endsWith("ed"))));
    }

    @Test
    @Feature("SQL-X-58")
    void concatenation_joinsStrings() {
        assertEquals("ed Ed Jones", valueOf(USERS.name.concat(" ").concat(USERS.fullname), 1));
        assertEquals("ab", valueOf(literal("a").concat(literal("b"))));
        assertEquals(null, valueOf(USERS.name.concat(USERS.nickname), 3));
        assertEquals(List.of(1), idsOfUsers(USERS.name.concat("!").eq("ed!")));
    }

    @Test
    void regularExpressions_matchAndReplace() {
        if (meets(Requirement.REGULAR_EXPRESSIONS)) {
            assertEquals(List.of(1, 4), idsOfUsers(USERS.name.regexpMatch("ed$")));
            assertEquals(List.of(2, 3), idsOfUsers(not(USERS.name.regexpMatch("^(ed|fred)$"))));
        }
        assertRows(
                Requirement.REGULAR_EXPRESSION_REPLACEMENT,
                select(USERS.name.regexpReplace("e(.)", "E")).where(USERS.id.eq(1)),
                row("E"));
        assertRows(
                Requirement.REGULAR_EXPRESSION_REPLACEMENT,
                select(USERS.fullname.regexpReplace("E", "-").flags("gi")).where(USERS.id.eq(1)),
                row("-d Jon-s"));
    }

    @Test
    void fullText_findsWords() {
        if (meets(Requirement.FULL_TEXT_WITHOUT_INDEX)) {
            assertEquals(List.of(4), idsOfUsers(USERS.fullname.match("flintstone")));
            assertEquals(List.of(1), idsOfUsers(USERS.fullname.match("jones").language("english")));
        }
    }
}

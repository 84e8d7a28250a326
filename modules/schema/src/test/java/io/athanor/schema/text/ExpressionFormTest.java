package io.athanor.schema.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that mean the same have the same form, and others have not. */
class ExpressionFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "size > 0 | ((size > 0))",
                "size > 0 | `size` > 0",
                "a AND b AND c | ((a and (b)) AND c)",
                "x BETWEEN 1 AND 2 | ((x >= 1) AND (x <= 2))",
                "x NOT BETWEEN 1 AND 2 | ((x < 1) OR (x > 2))",
                "x IN ('a', 'b') | ((x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
                "x NOT IN (1, 2) | (x <> ALL (ARRAY[1, 2]))",
                "NOT (x IN (1, 2)) | x not in (1,2)",
                "x != 'y' | (x)::text <> 'y'::text",
                "x LIKE '%z' | x ~~ '%z'::text",
                "NOT x LIKE 'z' | (x !~~ 'z'::text)",
                "-5 | '-5'::integer",
                "1.50 | 1.5",
                "CURRENT_TIMESTAMP | current_timestamp()",
                "now() | CURRENT_TIMESTAMP",
                "lower(name) | LOWER((name)::text)",
                "CAST(a AS INTEGER) + 1 | (a + 1)",
                "x IS NOT NULL | NOT (x IS NULL)",
                "CASE WHEN a > 1 THEN 'x' ELSE 'y' END | CASE WHEN (a > 1) THEN 'x'::text ELSE 'y'::text END",
                "extract(year from d) | EXTRACT(year FROM d)",
                "a MOD 2 | a % 2",
                "t.a > 1 | a > 1",
                "a = 1 XOR b = 2 OR c | ((a = 1) xor (b = 2)) or c",
                "!a = 1 | (NOT a) = 1",
                "cast(a as signed integer) | convert(a, signed)",
                "substring(a from 2 for 3) | substring(a, 2, 3)",
                "trim('x' from a) | TRIM(BOTH 'x'::text FROM a)",
                "trim(leading from a) | TRIM(LEADING ' ' FROM (a)::text)",
                "position('x' in a) | POSITION(('x'::text) IN (a))",
                "x = 'it''s' AND NOT a | (x)::text = 'it''s'::text AND (NOT a)",
            })
    void sameMeaning_hasTheSameForm(String left, String right) {
        assertEquals(ExpressionForm.of(left.strip()), ExpressionForm.of(right.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a * (b + c) | a * b + c",
                "a AND (b OR c) | a AND b OR c",
                "a > 1 | a >= 1",
                "x = 'A' | x = 'a'",
                "\"A\" = 1 | \"a\" = 1",
                "x IN (1, 2) | x IN (1, 3)",
                "NOT a | a",
                "a - (b - c) | a - b - c",
                "'5' | 5",
                "a XOR b AND c | (a XOR b) AND c",
                "!a = 1 | NOT a = 1",
                "convert(a using utf8mb4) | convert(a, char)",
                "trim(leading 'x' from a) | trim(trailing 'x' from a)",
                "trim(a) | trim(both 'a' from a)",
                "a = 'x'', ''y' | a = 'x', 'y'",
            })
    void otherMeaning_hasAnotherForm(String left, String right) {
        assertNotEquals(ExpressionForm.of(left.strip()), ExpressionForm.of(right.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?? what", "(a", "a b c", "", "MATCH (a) AGAINST ('x' IN BOOLEAN MODE)"})
    void whatIsNotUnderstood_isComparedTokenByToken(String sql) {
        assertEquals(ExpressionForm.of(sql), ExpressionForm.of("  " + sql + " /* comment */"));
    }

    @Test
    void backslashes_escapeWhereTheDatabaseSaysSo() {
        assertEquals(ExpressionForm.of("'it''s'", true), ExpressionForm.of("'it\\'s'", true));
        assertNotEquals(ExpressionForm.of("'a\\\\b'", false), ExpressionForm.of("'a\\b'", false));
        assertEquals(ExpressionForm.of("'a\\b'"), ExpressionForm.of("E'a\\\\b'"));
    }
}

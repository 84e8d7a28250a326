package io.athanor.compatibility.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The checks of Oracle's SQL refuse what is wrong, and each gap that they bridge is still there. */
class OracleSyntaxTest {

    @TestFactory
    Stream<DynamicTest> gap_isStillInTheGrammarAndBridged() {
        return GrammarGap.ALL.stream()
                .map(gap -> dynamicTest(gap.reason(), () -> {
                    assertTrue(
                            OracleSyntax.grammar(gap.sample()).isPresent(),
                            "the grammar knows it by now, so the gap must go: " + gap.sample());
                    OracleSyntax.check(gap.sample());
                }));
    }

    @TestFactory
    Stream<DynamicTest> wrongStatement_isRefused() {
        return Stream.of(
                        "SELECT FROM t",
                        "SELECT a FROM t AS x",
                        "SELECT a FROM t LIMIT 5",
                        "SELECT a FROM t WHERE b = TRUE",
                        "SELECT a FROM t WHERE b IS 1",
                        "SELECT DISTINCT ON (a) a FROM t",
                        "SELECT t.number FROM t",
                        "SELECT a AS date FROM t",
                        "SELECT 1",
                        "SELECT a FROM t WHERE a ILIKE 'x'",
                        "WITH RECURSIVE t AS (SELECT 1 FROM DUAL) SELECT a FROM t",
                        "SELECT EXTRACT(dow FROM a) FROM t",
                        "INSERT INTO t (a) VALUES (?) RETURNING a INTO",
                        "INSERT INTO t DEFAULT VALUES",
                        "INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING",
                        "UPDATE t SET a = 1 FROM u WHERE t.b = u.b",
                        "SELECT " + "x".repeat(129) + " FROM t",
                        "SELECT \"" + "x".repeat(129) + "\" FROM t",
                        "SELECT a b c FROM t",
                        "DELETE FROM t USING u WHERE t.a = u.a",
                        "SELECT a FROM t WHERE a IN (VALUES (1), (2))")
                .map(wrong -> dynamicTest(
                        wrong.length() > 60 ? wrong.substring(0, 60) : wrong,
                        () -> assertTrue(OracleSyntax.problem(wrong).isPresent())));
    }
}

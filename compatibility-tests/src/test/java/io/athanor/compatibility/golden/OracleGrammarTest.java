package io.athanor.compatibility.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.oracle.OracleSyntax;
import io.athanor.sql.AthanorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lets grammars of Oracle's SQL parse every recorded statement. */
class OracleGrammarTest {

    /** Cases whose text is wrong because the program that wrote them asked for it, by what they ask for. */
    private static final Map<String, String> ASKED_FOR = Map.ofEntries(
            Map.entry("expr/arith/custom-op", "an operator that only PostgreSQL has"),
            Map.entry("expr/arith/custom-op-word", "an operator that only MySQL has"),
            Map.entry("expr/bind/text-escaped-colon", "text without FROM DUAL"),
            Map.entry("expr/bind/text-double-colon", "text in PostgreSQL's dialect"),
            Map.entry("expr/func/grouping-sets-col", "GROUPING SETS outside of GROUP BY"),
            Map.entry("expr/mysql/sql-calc", "a prefix that only MySQL has"),
            Map.entry("expr/mysql/values-fn", "a function that only MySQL has"),
            Map.entry("select/basic/prefix", "a prefix that only MySQL has"),
            Map.entry("select/basic/prefix-distinct", "a prefix that only MySQL has"),
            Map.entry("select/basic/prefix-two", "prefixes that only MySQL has"),
            Map.entry("dml/insert/prefix", "a prefix that only SQLite has"));

    @Test
    void recordedStatements_areParsed() {
        Map<String, GoldenForms.GoldenForm> forms = new HashMap<>();
        GoldenCatalog.all().forEach(area -> forms.putAll(area.forms()));
        Map<String, String> wrong = new TreeMap<>();
        int parsed = 0;
        for (String area : List.of("expr", "select", "dml", "types")) {
            for (GoldenCase golden : GoldenFile.read(area)) {
                GoldenForms.GoldenForm form = forms.get(golden.id());
                if (form == null || !golden.dialects().contains("oracle")) {
                    continue;
                }
                Optional<String> text = text(form);
                if (text.isPresent()) {
                    parsed++;
                    OracleSyntax.problem(text.get())
                            .ifPresent(problem -> wrong.put(golden.id(), problem + "\n    " + text.get()));
                }
            }
        }
        assertTrue(parsed > 550, "only " + parsed + " statements");
        Map<String, String> unexpected = new TreeMap<>(wrong);
        unexpected.keySet().removeAll(ASKED_FOR.keySet());
        assertEquals(
                Map.of(),
                unexpected,
                () -> String.join(
                        "\n",
                        unexpected.entrySet().stream()
                                .map(e -> e.getKey() + ": " + e.getValue())
                                .toList()));
        assertTrue(wrong.keySet().containsAll(ASKED_FOR.keySet()), "these are right by now: take them off the list");
    }

    private static Optional<String> text(GoldenForms.GoldenForm form) {
        try {
            return Optional.of(
                    Rendered.of(form, GoldenDialects.all().get("oracle")).text());
        } catch (AthanorException | IllegalArgumentException e) {
            return Optional.empty(); // GoldenTest knows whether it must be
        }
    }
}

package io.athanor.compatibility.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.oracle.OracleSyntax;
import io.athanor.sql.AthanorException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lets grammars of Oracle's SQL parse every statement of DDL. */
class OracleDdlGrammarTest {

    /** Cases whose text is wrong because the program that wrote them asked for it, by what they ask for. */
    private static final Map<String, String> ASKED_FOR = Map.of(
            "ddl/create/no-cols", "a table without columns",
            "ddl/create/temporary", "a word of other databases; it is GLOBAL TEMPORARY or PRIVATE TEMPORARY here",
            "ddl/index/oracle-bitmap", "two options that exclude each other");

    @Test
    void statements_areParsed() {
        Dialect oracle = Dialect.of("oracle").forVersion(ServerVersion.of(21, 0));
        Map<String, String> wrong = new TreeMap<>();
        int parsed = 0;
        for (Map.Entry<String, DdlForm> form : DdlCatalog.all().entrySet()) {
            for (String text : statements(form.getValue(), oracle)) {
                parsed++;
                Optional<String> problem = OracleSyntax.problem(text);
                problem.ifPresent(complaint -> wrong.put(form.getKey(), complaint + "\n    " + DdlForm.plain(text)));
            }
        }
        assertTrue(parsed > 150, "only " + parsed + " statements");
        Map<String, String> unexpected = new TreeMap<>(wrong);
        unexpected.keySet().removeAll(ASKED_FOR.keySet());
        List<String> lines = new ArrayList<>();
        unexpected.forEach((id, complaint) -> lines.add(id + ": " + complaint));
        assertEquals(Map.of(), unexpected, () -> String.join("\n", lines));
        assertTrue(wrong.keySet().containsAll(ASKED_FOR.keySet()), "these are right by now: take them off the list");
    }

    private static List<String> statements(DdlForm form, Dialect oracle) {
        try {
            return form.sql(oracle);
        } catch (AthanorException e) {
            return List.of(); // GoldenTest knows whether it must be
        }
    }
}

package io.athanor.compatibility.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.feature.Feature;
import io.athanor.sql.AthanorException;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.compiler.StatementSettings;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All recorded statements share one cache, in which none may be taken for another. */
class OneCacheTest {

    private static final StatementSettings QUIET = StatementSettings.DEFAULT.withoutWarnings();

    private static Map<String, GoldenForms.GoldenForm> forms() {
        Map<String, GoldenForms.GoldenForm> forms = new TreeMap<>();
        GoldenCatalog.all().forEach(area -> forms.putAll(area.forms()));
        return forms;
    }

    private static String text(StatementCache cache, Statement statement) {
        try {
            CompiledSql compiled = cache.compile(statement);
            List<String> parts = new ArrayList<>();
            compiled.columns().forEach(column -> parts.add("column " + column.name() + " " + column.type()));
            compiled.parameters().forEach(parameter -> parts.add("value " + parameter.name() + " " + parameter.type()));
            return compiled.text() + " " + parts;
        } catch (AthanorException | IllegalArgumentException e) {
            return "refused: " + e.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "mysql", "mariadb", "postgresql", "oracle"})
    @Feature("SQL-C-15")
    void statement_fromACacheOfAll_isWhatItIsAlone(String name) {
        Dialect dialect = GoldenDialects.all().get(name);
        StatementCache shared = new StatementCache(dialect, 10_000, QUIET);
        List<Map.Entry<String, GoldenForms.GoldenForm>> forms = new ArrayList<>(forms().entrySet());
        int compared = 0;
        for (int round = 0; round < 3; round++) {
            // What comes first fills the entry that the others must not get.
            Collections.shuffle(forms, new Random(round));
            for (Map.Entry<String, GoldenForms.GoldenForm> form : forms) {
                Statement statement;
                try {
                    statement = form.getValue().statement().get();
                } catch (AthanorException | IllegalArgumentException e) {
                    continue;
                }
                String alone = text(new StatementCache(dialect, 0, QUIET), statement);
                assertEquals(alone, text(shared, statement), form.getKey());
                compared++;
            }
            shared = new StatementCache(dialect, 10_000, QUIET);
        }
        assertTrue(compared > 2_000, "only " + compared + " statements were compared");
    }
}

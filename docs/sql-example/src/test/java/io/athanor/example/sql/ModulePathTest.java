package io.athanor.example.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.example.launch.Outcome;
import io.athanor.feature.Feature;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the example with {@code java -p ... -m ...} and exactly the modules that it needs. */
class ModulePathTest {

    @ParameterizedTest
    @EnumSource
    @Feature("SQL-C-01")
    void example_withOnePlugin_printsTheSqlOfItsDialect(Plugin plugin) throws Exception {
        Outcome outcome = Plugin.example(plugin).run(plugin.dialect());

        assertEquals("", outcome.errors());
        assertEquals(0, outcome.status());
        assertEquals(plugin.expected(), Plugin.printed(outcome));
    }

    @ParameterizedTest
    @EnumSource
    @Feature("SQL-C-01")
    void moduleGraph_withOnePlugin_hasNoOtherLayer(Plugin plugin) throws Exception {
        Set<String> resolved = Plugin.example(plugin).resolvedModules();

        assertTrue(resolved.contains("java.base"), resolved::toString);
        assertEquals(
                Set.of(Plugin.EXAMPLE, Plugin.SQL, plugin.module()),
                resolved.stream().filter(name -> name.startsWith("io.athanor.")).collect(Collectors.toSet()));
    }

    @Test
    @Feature("SQL-C-01")
    void example_withAllPlugins_choosesByName() throws Exception {
        Outcome oracle = Plugin.example(Plugin.values()).run("oracle");
        Outcome mariaDb = Plugin.example(Plugin.values()).run("mariadb");

        assertEquals(Plugin.ORACLE.expected(), Plugin.printed(oracle));
        assertEquals(Plugin.MYSQL.expected(), Plugin.printed(mariaDb), "both quote and page alike");
    }

    @Test
    void example_withoutArgument_speaksSqlite() throws Exception {
        Outcome outcome = Plugin.example(Plugin.values()).run();

        assertEquals(Plugin.SQLITE.expected(), Plugin.printed(outcome));
    }

    @Test
    void example_withoutThePluginThatItNeeds_saysWhatIsMissing() throws Exception {
        Outcome outcome = Plugin.example(Plugin.SQLITE).run("oracle");

        assertEquals(2, outcome.status());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().startsWith("There is no dialect \"oracle\". Known: sqlite."), outcome::errors);
    }
}

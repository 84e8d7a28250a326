package io.athanor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the checkout to the rules. */
class HouseRulesTest {
    private static final Path ROOT = Path.of(System.getProperty("athanor.checkout", ".."))
            .toAbsolutePath()
            .normalize();

    @TestFactory
    Stream<DynamicTest> checkout_keepsTheRule() throws IOException {
        Checkout checkout = Checkout.read(ROOT);
        return HouseRules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.demand(), () -> {
                    List<String> violations = rule.violations(checkout).stream()
                            .filter(violation ->
                                    Exemption.all().stream().noneMatch(each -> each.covers(rule, violation)))
                            .toList();
                    assertEquals("", String.join("\n", violations), rule.demand());
                }));
    }

    @Test
    void checkout_isTheWholeOne() throws IOException {
        List<String> modules = Checkout.read(ROOT).mavenModules();
        assertTrue(modules.containsAll(List.of("modules/sql", "modules/orm", "dialects/sqlite", "docs/tutorial")));
    }

    @Test
    void exemption_isStillNeeded() throws IOException {
        Checkout checkout = Checkout.read(ROOT);
        for (Exemption exemption : Exemption.all()) {
            boolean needed = HouseRules.all().stream()
                    .anyMatch(
                            rule -> rule.violations(checkout).stream().anyMatch(line -> exemption.covers(rule, line)));
            assertTrue(needed, () -> exemption + " is needed no more");
        }
    }
}

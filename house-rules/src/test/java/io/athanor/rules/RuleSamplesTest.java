package io.athanor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail, or cannot be kept, is noticed here. */
class RuleSamplesTest {
    private static final List<Sample> SAMPLES = Stream.of(ModuleSamples.all(), OrmSamples.all(), CodeSamples.all())
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> rule_hasGoodAndBadSamples() {
        return HouseRules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.demand(), () -> {
                    List<Sample> samples = SAMPLES.stream()
                            .filter(sample -> sample.rule().isInstance(rule))
                            .toList();
                    assertTrue(samples.stream().anyMatch(Sample::isGood), "there is no good sample");
                    assertTrue(samples.stream().anyMatch(sample -> !sample.isGood()), "there is no bad sample");
                    samples.forEach(sample -> check(rule, sample));
                }));
    }

    private static void check(Rule rule, Sample sample) {
        List<String> violations = rule.violations(Checkout.of(sample.files()));
        if (sample.isGood()) {
            assertEquals(List.of(), violations, () -> "refused: " + sample.files());
        } else {
            assertTrue(
                    violations.stream().anyMatch(line -> line.contains(sample.complaint())),
                    () -> violations + " does not say \"" + sample.complaint() + "\" about " + sample.files());
        }
    }
}

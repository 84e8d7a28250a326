package io.athanor.schema.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.AthanorException;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Compares a dialect's DDL with what was recorded, whitespace aside. */
public final class DdlGolden {

    private static final List<String> REFUSED = List.of("refused");

    private DdlGolden() {}

    /**
     * One test for each case.
     *
     * @param dialect the dialect of the server version that was recorded, or of the variant's
     * @param variant the name of the variant, such as {@code "postgresql-18"}, or an empty string
     * @param deviations why cases differ on purpose, by their ids; each of them must differ
     */
    public static Stream<DynamicTest> tests(Dialect dialect, String variant, Map<String, String> deviations) {
        Map<String, DdlCase> cases = cases();
        assertTrue(cases.keySet().containsAll(deviations.keySet()), () -> "deviations of unknown cases: " + deviations);
        Map<String, GoldenCase> recorded = GoldenCase.all();
        return cases.entrySet().stream()
                .filter(entry -> recorded(recorded, entry.getKey()).isKnown(dialect.name()))
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> compare(
                                recorded(recorded, entry.getKey()),
                                entry.getValue(),
                                dialect,
                                variant,
                                deviations.containsKey(entry.getKey()))));
    }

    private static Map<String, DdlCase> cases() {
        Map<String, DdlCase> cases = new LinkedHashMap<>();
        cases.putAll(TypeCases.all());
        cases.putAll(CreateCases.all());
        cases.putAll(ConstraintCases.all());
        cases.putAll(IndexCases.all());
        cases.putAll(SequenceCases.all());
        cases.putAll(OrderCases.all());
        return cases;
    }

    private static GoldenCase recorded(Map<String, GoldenCase> recorded, String id) {
        return Objects.requireNonNull(recorded.get(id), () -> "no such case was recorded: " + id);
    }

    private static void compare(GoldenCase recorded, DdlCase input, Dialect dialect, String variant, boolean deviates) {
        List<String> expected = outcome(recorded, dialect.name(), variant);
        List<String> actual = outcome(recorded, input, dialect);
        if (deviates) {
            assertNotEquals(expected, actual, recorded.id() + " does not deviate any more");
        } else {
            assertEquals(expected, actual, recorded.id() + ": " + recorded.python());
        }
    }

    private static List<String> outcome(GoldenCase recorded, String dialect, String variant) {
        return recorded.isRefused(dialect, variant)
                ? REFUSED
                : ordered(recorded, dialect, recorded.sql(dialect, variant));
    }

    private static List<String> outcome(GoldenCase recorded, DdlCase input, Dialect dialect) {
        try {
            return ordered(recorded, dialect.name(), input.sql(dialect));
        } catch (AthanorException e) {
            return REFUSED;
        }
    }

    private static List<String> ordered(GoldenCase recorded, String dialect, List<String> statements) {
        List<String> plain = new ArrayList<>();
        statements.forEach(statement -> plain.add(withoutSpace(statement)));
        if (recorded.isOrderFree(dialect)) {
            plain.sort(null);
        }
        return plain;
    }

    private static String withoutSpace(String statement) {
        return statement.replaceAll("\\s+", " ").replaceAll(" ?([(),]) ?", "$1").trim();
    }
}

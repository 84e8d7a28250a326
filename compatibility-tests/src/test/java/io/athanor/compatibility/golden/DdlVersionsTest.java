package io.athanor.compatibility.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.sql.AthanorException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares DDL for further versions of the servers with what SQLAlchemy printed for them. */
class DdlVersionsTest {

    private static final Map<String, DdlForm> FORMS = DdlCatalog.all();
    private static final Deviations DEVIATIONS = Deviations.read();

    @TestFactory
    Stream<DynamicTest> ddl_isAsRecorded() {
        return GoldenFile.read("ddl").stream()
                .filter(golden -> FORMS.containsKey(golden.id()))
                .flatMap(golden -> {
                    Map<String, DynamicTest> tests = new LinkedHashMap<>();
                    golden.facts().path("variants").fieldNames().forEachRemaining(variant -> {
                        String name = golden.id() + " on " + variant;
                        tests.put(name, DynamicTest.dynamicTest(name, () -> compare(golden, variant)));
                    });
                    return tests.values().stream();
                });
    }

    private static void compare(GoldenCase golden, String variant) {
        String name = variant.substring(0, variant.indexOf('-'));
        Dialect dialect = Dialect.of(name).forVersion(ServerVersion.parse(variant.substring(name.length() + 1)));
        GoldenCase recorded = golden.variant(name, variant);
        Optional<String> listed = DEVIATIONS.of(golden.id(), variant);
        Rendered rendered;
        try {
            rendered = Rendered.of(FORMS.get(golden.id()), dialect, golden.isOrderFree(name));
        } catch (AthanorException e) {
            boolean expected = listed.map(Deviations.REFUSED::equals).orElse(recorded.isError(name));
            assertTrue(expected, () -> "refused: " + e.getMessage());
            return;
        }
        String expected =
                listed.map(DdlForm::plain).orElse(recorded.forms(name).get(0).text());
        assertEquals(expected, rendered.text(), golden.id());
    }
}

package io.athanor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterTextTest {

    @Test
    void values_areQuotedUnlessNumbers() {
        assertEquals("[]", ParameterText.of(List.of(), false));
        assertEquals(
                "['ed', 1, null, true, '2026-01-31', byte[3]]",
                ParameterText.of(Arrays.asList("ed", 1, null, true, LocalDate.of(2026, 1, 31), new byte[3]), false));
    }

    @Test
    void batch_isAListOfRows() {
        assertEquals(
                "[[null, 1], [null, 2]]",
                ParameterText.of(List.of(Arrays.asList(null, 1), Arrays.asList(null, 2)), true));
    }

    @Test
    void longString_isCutInTheMiddle() {
        String shown = ParameterText.of(List.of("a".repeat(400) + "z".repeat(600)), false);
        assertTrue(shown.startsWith("['aaa") && shown.endsWith("zzz']"), shown);
        assertTrue(shown.contains("(700 characters cut)"), shown);
    }

    @Test
    void manyRows_areCutInTheMiddle() {
        String shown = ParameterText.of(Collections.nCopies(50, List.of(7)), true);
        assertEquals("[[7], [7], [7], [7], [7], [7], [7], [7] ... showing 10 of 50 rows ...  [7], [7]]", shown);
    }

    @Test
    void manyValues_areCut() {
        String shown = ParameterText.of(Collections.nCopies(150, 1), false);
        assertTrue(shown.endsWith("1, 1, ... 50 more]"), shown);
    }
}

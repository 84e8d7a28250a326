package io.athanor.engine;

import java.math.BigDecimal;
import java.util.Base64;

/** The text of values in exported results. */
final class ValueText {

    private ValueText() {}

    static String of(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}

package io.athanor.orm.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares values as a database does, as far as all databases do it in one way. */
final class Comparisons {

    private Comparisons() {}

    /**
     * TRUE or FALSE, or {@link Evaluation#UNKNOWN} where it depends on the database, such as on its collation, and does
     * not go by Java's.
     */
    static Object same(Object first, Object second, boolean byJavasRules) {
        if (first instanceof Number a && second instanceof Number b) {
            return compare(a, b) == 0;
        }
        if (byJavasRules) {
            return first.equals(second);
        }
        if (first instanceof String a && second instanceof String b) {
            return a.equals(b) ? true : folded(a).equals(folded(b)) ? Evaluation.UNKNOWN : (Object) false;
        }
        if (first.getClass() != second.getClass()
                && !(first instanceof Enum<?> a
                        && second instanceof Enum<?> b
                        && a.getDeclaringClass() == b.getDeclaringClass())) {
            return Evaluation.UNKNOWN;
        }
        if (first instanceof Comparable<?> || first instanceof Record) {
            return first.equals(second) ? true : first instanceof Record ? Evaluation.UNKNOWN : (Object) false;
        }
        return Evaluation.UNKNOWN;
    }

    /** What collations that fold letters, accents and blanks at the end make of a text, or more than that. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\s\\p{Cc}\\p{Cf}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A number below, at or above zero, or null where the order is the database's own. */
    @SuppressWarnings("unchecked")
    static @Nullable Integer order(Object first, Object second) {
        if (first instanceof Number a && second instanceof Number b) {
            return compare(a, b);
        }
        return first instanceof Temporal && first instanceof Comparable<?> a && first.getClass() == second.getClass()
                ? ((Comparable<Object>) a).compareTo(second)
                : null;
    }

    private static int compare(Number first, Number second) {
        if (isFloating(first) || isFloating(second)) {
            return Double.compare(first.doubleValue(), second.doubleValue());
        }
        return decimal(first).compareTo(decimal(second));
    }

    static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger integer ? new BigDecimal(integer) : BigDecimal.valueOf(number.longValue());
    }
}

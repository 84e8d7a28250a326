package io.athanor.dialect.oracle;

import io.athanor.schema.DialectOptions;
import io.athanor.schema.Sequence;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.reflect.CatalogRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how sequences and identities count, without what is so by default. */
final class OracleCounting {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private OracleCounting() {}

    /** A sequence; where it started is not kept, so its least number is taken. */
    static Sequence sequence(@Nullable String schema, CatalogRow row) {
        SequenceOptions counting = of(null, row.text(1), row.text(2), row.text(3), row.flag(4), row.text(6));
        DialectOptions options = row.flag(5) ? DialectOptions.NONE.with("oracle", "order", true) : DialectOptions.NONE;
        return new Sequence(schema, OracleNames.inProgram(row.name(0)), null, counting, false, options);
    }

    /** The options of an identity, such as {@code "START WITH: 1, INCREMENT BY: 1, MAX_VALUE: 99, CYCLE_FLAG: N"}. */
    static SequenceOptions identity(String options) {
        Map<String, String> byName = new HashMap<>();
        for (String option : options.split(",", -1)) {
            int colon = option.indexOf(':');
            if (colon > 0) {
                byName.put(
                        option.substring(0, colon).strip(),
                        option.substring(colon + 1).strip());
            }
        }
        return of(
                byName.get("START WITH"),
                byName.get("MIN_VALUE"),
                byName.get("MAX_VALUE"),
                byName.get("INCREMENT BY"),
                "Y".equals(byName.get("CYCLE_FLAG")),
                byName.get("CACHE_SIZE"));
    }

    private static SequenceOptions of(
            @Nullable String start,
            @Nullable String minimum,
            @Nullable String maximum,
            @Nullable String increment,
            boolean cycle,
            @Nullable String cache) {
        Long least = number(minimum);
        Long step = number(increment);
        Long size = number(cache);
        Long first = number(start);
        return new SequenceOptions(
                first != null && first.equals(least == null ? Long.valueOf(1) : least) ? null : first,
                step != null && step == 1 ? null : step,
                least != null && least == 1 ? null : least,
                number(maximum),
                false,
                false,
                cycle ? true : null,
                size != null && size == 20 ? null : size);
    }

    /** A number, or null for one that is greater than any of the program's and so is no limit. */
    private static @Nullable Long number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        return value.abs().compareTo(LONGEST) > 0 ? null : Long.valueOf(value.longValue());
    }
}

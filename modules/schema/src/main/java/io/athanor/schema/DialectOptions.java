package io.athanor.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Options of constructs by dialect and name. Immutable. */
public final class DialectOptions {

    /** No options. */
    public static final DialectOptions NONE = new DialectOptions(Map.of());

    private final Map<String, Map<String, Object>> byDialect;

    private DialectOptions(Map<String, Map<String, Object>> byDialect) {
        this.byDialect = byDialect;
    }

    /** These options and one more, which replaces an equally named one. */
    public DialectOptions with(String dialect, String name, Object value) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>(byDialect);
        Map<String, Object> own = new LinkedHashMap<>(of(dialect));
        own.put(name, value);
        all.put(dialect, own);
        return new DialectOptions(all);
    }

    /** These options without one; the same ones if it is not among them. */
    DialectOptions without(String dialect, String name) {
        if (!of(dialect).containsKey(name)) {
            return this;
        }
        Map<String, Map<String, Object>> all = new LinkedHashMap<>(byDialect);
        Map<String, Object> own = new LinkedHashMap<>(of(dialect));
        own.remove(name);
        all.put(dialect, own);
        if (own.isEmpty()) {
            all.remove(dialect);
        }
        return new DialectOptions(all);
    }

    /** These options, but where the others say something, what they say. */
    DialectOptions overriddenBy(DialectOptions others) {
        DialectOptions all = this;
        for (Map.Entry<String, Map<String, Object>> own : others.byDialect.entrySet()) {
            for (Map.Entry<String, Object> option : own.getValue().entrySet()) {
                all = all.with(own.getKey(), option.getKey(), option.getValue());
            }
        }
        return all;
    }

    /** These options with other values. */
    DialectOptions mapped(UnaryOperator<Object> change) {
        DialectOptions all = NONE;
        for (Map.Entry<String, Map<String, Object>> own : byDialect.entrySet()) {
            for (Map.Entry<String, Object> option : own.getValue().entrySet()) {
                all = all.with(own.getKey(), option.getKey(), change.apply(option.getValue()));
            }
        }
        return all;
    }

    /** The options of one dialect by name, in the order they were given. */
    public Map<String, Object> of(String dialect) {
        return Collections.unmodifiableMap(byDialect.getOrDefault(dialect, Map.of()));
    }

    /** Takes one option of a dialect. */
    @FunctionalInterface
    public interface Consumer {

        /** Called for each option. */
        void accept(String dialect, String name, Object value);
    }

    /** Passes on each option, in the order they were given. */
    public void forEach(Consumer consumer) {
        byDialect.forEach((dialect, own) -> own.forEach((name, value) -> consumer.accept(dialect, name, value)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DialectOptions options && byDialect.equals(options.byDialect);
    }

    @Override
    public int hashCode() {
        return byDialect.hashCode();
    }

    @Override
    public String toString() {
        return byDialect.toString();
    }
}

package io.athanor.orm.metamodel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way from an embedded value to what one of its columns holds. Immutable. */
public final class ComponentPath {

    private final Function<Object, @Nullable Object>[] steps;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of functions of one kind
    ComponentPath(List<Function<Object, @Nullable Object>> steps) {
        this.steps = steps.toArray(new Function[0]);
    }

    /** The rest of the way, from the value that so many steps lead to. */
    ComponentPath after(int count) {
        return new ComponentPath(List.of(steps).subList(count, steps.length));
    }

    /** What the column holds where the value is embedded, null where there is no value. */
    public @Nullable Object of(@Nullable Object embedded) {
        Object value = embedded;
        for (int i = 0; i < steps.length && value != null; i++) {
            value = steps[i].apply(value);
        }
        return value;
    }
}

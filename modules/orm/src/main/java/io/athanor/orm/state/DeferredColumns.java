package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EntityShape;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are loaded apart from others, by their attributes. One object serves all instances that a query loads.
 * Immutable.
 */
public final class DeferredColumns {

    private final BitSet attributes;

    private DeferredColumns(BitSet attributes) {
        this.attributes = attributes;
    }

    /** The columns of some attributes. */
    public static DeferredColumns of(IntStream attributes) {
        BitSet set = new BitSet();
        attributes.forEach(set::set);
        return new DeferredColumns(set);
    }

    /** The deferred columns of a new instance that were not given a value, or null if there are none. */
    static @Nullable DeferredColumns notGiven(EntityShape shape, Instrumented entity) {
        int[] mapped = shape.deferredAttributes();
        if (mapped.length == 0) {
            return null;
        }
        DeferredColumns columns = of(IntStream.of(mapped)
                .filter(attribute -> shape.isComputed(attribute) || entity.$orm_get(attribute) == null));
        return columns.attributes.isEmpty() ? null : columns;
    }

    boolean has(int attribute) {
        return attributes.get(attribute);
    }

    void each(IntConsumer step) {
        attributes.stream().forEach(step);
    }

    DeferredColumns without(IntPredicate gone) {
        boolean any = attributes.stream().anyMatch(gone);
        return any ? of(attributes.stream().filter(gone.negate())) : this;
    }
}

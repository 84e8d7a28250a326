package io.athanor.sql.compiler;

import io.athanor.sql.RowValues;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the values of one row are among a statement's parameters, by column key. Complete before it is used. */
final class RowParameters {

    private static final Object IN_WORK = new Object();

    private final Map<String, Integer> positions = new HashMap<>();

    void put(String key, int position) {
        positions.put(key, position);
    }

    /** Asks once for each value that is still to be supplied. */
    static void supply(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof SuppliedValue supplied) {
                supplied.row().supply(values, i, supplied);
            }
        }
    }

    private void supply(@Nullable Object[] values, int position, SuppliedValue supplied) {
        values[position] = IN_WORK;
        values[position] = supplied.supplier().apply(new View(values));
    }

    /** The row's values; one that is still to be supplied is asked for when another needs it. */
    private final class View implements RowValues {

        private final @Nullable Object[] values;

        View(@Nullable Object[] values) {
            this.values = values;
        }

        @Override
        public boolean has(String key) {
            return positions.containsKey(key);
        }

        @Override
        public @Nullable Object get(String key) {
            Integer position = positions.get(key);
            if (position == null) {
                throw new IllegalArgumentException("the row has no value for the column \"" + key
                        + "\" from which a default could be made, or only the database knows it; it has values for "
                        + new TreeSet<>(positions.keySet()));
            }
            if (values[position] == IN_WORK) {
                throw new IllegalArgumentException("the default of the column \"" + key
                        + "\" is made from a default that is made from it; one of them must do without the other");
            }
            if (values[position] instanceof SuppliedValue supplied) {
                supply(values, position, supplied);
            }
            return values[position];
        }
    }
}

package io.athanor.sql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The columns of something that can be selected from, in order and by key. Immutable. */
public final class ColumnCollection implements Iterable<ColumnClause<?>> {

    private final String owner;
    private final List<ColumnClause<?>> columns;
    private final Map<String, ColumnClause<?>> byKey;
    private final @Nullable ColumnOrigins origins;
    private final boolean repeating;

    /**
     * Columns in order.
     *
     * @param owner what they belong to, for messages
     */
    public ColumnCollection(String owner, List<? extends ColumnClause<?>> columns) {
        this(owner, columns, null);
    }

    ColumnCollection(String owner, List<? extends ColumnClause<?>> columns, @Nullable ColumnOrigins origins) {
        this.owner = owner;
        this.origins = origins;
        this.columns = List.copyOf(columns);
        this.byKey = new LinkedHashMap<>();
        boolean repeated = false;
        for (ColumnClause<?> column : columns) {
            if (!column.key().isEmpty()) {
                repeated |= byKey.putIfAbsent(column.key(), column) != null;
            }
        }
        this.repeating = repeated;
    }

    /**
     * The column of a key.
     *
     * @throws UnknownColumnException if there is none; the message suggests similar keys
     * @throws IllegalArgumentException if there are several, as in a join
     */
    public ColumnClause<?> get(String key) {
        ColumnClause<?> column = byKey.get(key);
        if (column == null) {
            throw new UnknownColumnException(owner, key, new ArrayList<>(byKey.keySet()));
        }
        if (repeating) {
            List<ColumnClause<?>> same =
                    columns.stream().filter(other -> other.key().equals(key)).toList();
            if (same.size() > 1) {
                throw ambiguous("\"" + key + "\"", same.toString());
            }
        }
        return column;
    }

    /**
     * The column that stands for one of what these are made of; by its key where it stands for none of them.
     *
     * @throws UnknownColumnException if there is none; the message suggests similar keys
     * @throws IllegalArgumentException if there are several
     */
    public ColumnClause<?> get(ColumnClause<?> original) {
        ColumnClause<?> called = byKey.get(original.key());
        if (called == original || origins == null) {
            return columns.contains(original) ? original : get(original.key());
        }
        List<Integer> closest = origins.closestTo(original);
        if (closest.size() > 1) {
            throw ambiguous(original, closest);
        }
        return closest.isEmpty() ? getCalled(original, origins) : columns.get(closest.get(0));
    }

    private ColumnClause<?> getCalled(ColumnClause<?> original, ColumnOrigins known) {
        ColumnClause<?> column = get(original.key());
        List<Integer> called = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column || known.isCalled(i, original.key())) {
                called.add(i);
            }
        }
        if (called.size() > 1) {
            throw ambiguous(original, called);
        }
        return column;
    }

    private IllegalArgumentException ambiguous(ColumnClause<?> original, List<Integer> positions) {
        StringBuilder found = new StringBuilder();
        for (int position : positions) {
            String key = columns.get(position).key();
            found.append(found.length() == 0 ? "" : " and ").append(key.isEmpty() ? "number " + position : key);
        }
        return ambiguous(original.toString(), found.toString());
    }

    private IllegalArgumentException ambiguous(String name, String found) {
        return new IllegalArgumentException(owner + " has several columns that " + name + " may mean: " + found
                + "; ask for one by a name of its own, by c(position), or of the table itself");
    }

    @Nullable ColumnOrigins origins() {
        return origins;
    }

    ColumnCollection united(Supplier<List<ColumnCollection>> others) {
        ColumnOrigins known = origins == null ? new ColumnOrigins(List.of(), List::of) : origins;
        return new ColumnCollection(owner, columns, known.united(others));
    }

    /**
     * The column at a position, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public ColumnClause<?> get(int position) {
        return columns.get(position);
    }

    /** The column of a key, or null if there is none. */
    public @Nullable ColumnClause<?> find(String key) {
        return byKey.get(key);
    }

    /** The columns, in order. */
    public List<ColumnClause<?>> list() {
        return columns;
    }

    @Override
    public Iterator<ColumnClause<?>> iterator() {
        return columns.iterator();
    }
}

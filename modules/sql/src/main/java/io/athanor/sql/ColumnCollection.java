package io.athanor.sql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of something that can be selected from, in order and by key. Immutable. */
public final class ColumnCollection implements Iterable<ColumnClause<?>> {

    private final String owner;
    private final List<ColumnClause<?>> columns;
    private final Map<String, ColumnClause<?>> byKey;

    /**
     * Columns in order.
     *
     * @param owner what they belong to, for messages
     */
    public ColumnCollection(String owner, List<? extends ColumnClause<?>> columns) {
        this.owner = owner;
        this.columns = List.copyOf(columns);
        this.byKey = new LinkedHashMap<>();
        for (ColumnClause<?> column : columns) {
            if (!column.key().isEmpty()) {
                byKey.putIfAbsent(column.key(), column);
            }
        }
    }

    /**
     * The column of a key.
     *
     * @throws UnknownColumnException if there is none; the message suggests similar keys
     */
    public ColumnClause<?> get(String key) {
        ColumnClause<?> column = byKey.get(key);
        if (column == null) {
            throw new UnknownColumnException(owner, key, new ArrayList<>(byKey.keySet()));
        }
        return column;
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

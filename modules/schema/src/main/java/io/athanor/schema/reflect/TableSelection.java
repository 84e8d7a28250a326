package io.athanor.schema.reflect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which tables and views of a schema are read from a catalog.
 *
 * @param schema the schema, or null for the connection's own
 * @param kinds what is read
 * @param names the names, or null for all
 */
public record TableSelection(
        @Nullable String schema,
        Set<TableKind> kinds,
        @Nullable Set<String> names) {

    /** So many names are listed in a query; if there are more, all are read and the rest is left out. */
    private static final int MOST_NAMES = 100;

    /** A selection; its sets are copied. */
    public TableSelection {
        kinds = Set.copyOf(kinds);
        names = names == null ? null : Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** All tables and views of a schema, null for the connection's own. */
    public static TableSelection all(@Nullable String schema) {
        return new TableSelection(schema, EnumSet.allOf(TableKind.class), null);
    }

    /** The tables and views of these names. */
    public static TableSelection named(@Nullable String schema, Set<String> names) {
        return new TableSelection(schema, EnumSet.allOf(TableKind.class), names);
    }

    /** Whether something of this name and kind is selected. */
    public boolean includes(TableKind kind, String name) {
        return kinds.contains(kind) && (names == null || names.contains(name));
    }

    /**
     * What is added to the condition of a query: {@code " AND column IN (?, ...)"}, or nothing if there are no names or
     * too many. Rows of other tables are to be left out all the same.
     */
    public String condition(String column) {
        return isListed() && names != null
                ? " AND " + column + " IN (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")"
                : "";
    }

    /** The values of a query's parameters: the given ones, and those of its {@link #condition}. */
    public @Nullable Object[] parameters(UnaryOperator<String> inCatalog, @Nullable Object... first) {
        List<@Nullable Object> all = new ArrayList<>();
        Collections.addAll(all, first);
        if (isListed() && names != null) {
            names.forEach(name -> all.add(inCatalog.apply(name)));
        }
        return all.toArray();
    }

    /** The values of a query's parameters, of a catalog that has names as the program writes them. */
    public @Nullable Object[] parameters(@Nullable Object... first) {
        return parameters(UnaryOperator.identity(), first);
    }

    private boolean isListed() {
        return names != null && !names.isEmpty() && names.size() <= MOST_NAMES;
    }
}

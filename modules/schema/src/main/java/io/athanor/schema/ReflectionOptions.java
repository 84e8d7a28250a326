package io.athanor.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which tables are reflected, and how. Immutable. */
public final class ReflectionOptions {

    /** All tables of the catalog's schema but temporary ones, no views, and all tables that they refer to. */
    public static final ReflectionOptions DEFAULTS = new ReflectionOptions(new State());

    /** Written only before anybody else has seen it. */
    private static final class State {
        private @Nullable String schema;
        private @Nullable Set<String> only;
        private Predicate<String> filter = name -> true;
        private boolean views;
        private boolean referredTables = true;
        private ReflectedColumnListener listener = (table, column) -> column;
        private List<TableElement> own = List.of();

        State copy() {
            State copy = new State();
            copy.schema = schema;
            copy.only = only;
            copy.filter = filter;
            copy.views = views;
            copy.referredTables = referredTables;
            copy.listener = listener;
            copy.own = own;
            return copy;
        }
    }

    private final State state;

    private ReflectionOptions(State state) {
        this.state = state;
    }

    /** These options for another schema than the catalog's. */
    public ReflectionOptions schema(String schema) {
        State copy = state.copy();
        copy.schema = schema;
        return new ReflectionOptions(copy);
    }

    /** These options for the tables of these names, temporary ones too, each of which must be there. */
    public ReflectionOptions only(String... names) {
        State copy = state.copy();
        copy.only = new LinkedHashSet<>(List.of(names));
        return new ReflectionOptions(copy);
    }

    /** These options for the tables whose names a predicate accepts. */
    public ReflectionOptions filter(Predicate<String> names) {
        State copy = state.copy();
        copy.filter = names;
        return new ReflectionOptions(copy);
    }

    /** These options with views and materialized views, as tables without keys. */
    public ReflectionOptions withViews() {
        State copy = state.copy();
        copy.views = true;
        return new ReflectionOptions(copy);
    }

    /** These options without the tables that are only referred to; such foreign keys stay unresolved. */
    public ReflectionOptions withoutReferredTables() {
        State copy = state.copy();
        copy.referredTables = false;
        return new ReflectionOptions(copy);
    }

    /** These options with a listener that may change columns. */
    public ReflectionOptions columns(ReflectedColumnListener listener) {
        State copy = state.copy();
        copy.listener = listener;
        return new ReflectionOptions(copy);
    }

    ReflectionOptions own(TableElement... elements) {
        State copy = state.copy();
        copy.own = List.of(elements);
        return new ReflectionOptions(copy);
    }

    /** The schema, or null for that of the catalog. */
    public @Nullable String schema() {
        return state.schema;
    }

    /** The names of the tables, or null for all. */
    public @Nullable Set<String> only() {
        return state.only;
    }

    /** Whether a table of this name is wanted, apart from {@link #only()}. */
    public boolean accepts(String name) {
        return state.filter.test(name);
    }

    /** Whether views are reflected too. */
    public boolean hasViews() {
        return state.views;
    }

    /** Whether tables that are only referred to are reflected too. */
    public boolean hasReferredTables() {
        return state.referredTables;
    }

    /** Is asked about each column. */
    public ReflectedColumnListener listener() {
        return state.listener;
    }

    /** What is taken instead of what the database has, or besides. */
    public List<TableElement> ownElements() {
        return state.own;
    }
}

package io.athanor.orm.session;

import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Expression;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL expressions that attributes of a session's objects have been given in place of values, until a flush sends
 * them.
 *
 * <p>One is in force as long as its attribute is not loaded: a plain value that is set later, and whatever forgets
 * changes, ends it without having to know of it.
 */
public final class AssignedExpressions {

    private final Map<EntityState, Map<MappedColumn, Expression<?>>> byState = new IdentityHashMap<>(4);

    AssignedExpressions() {}

    void put(EntityState state, MappedColumn column, Expression<?> value) {
        byState.computeIfAbsent(state, s -> new HashMap<>(2)).put(column, value);
    }

    /** The expression that a column of an object's row gets, or null if it gets a value. */
    public @Nullable Expression<?> of(EntityState state, MappedColumn column) {
        Map<MappedColumn, Expression<?>> own = byState.get(state);
        Expression<?> expression = own == null ? null : own.get(column);
        int attribute = column.attribute();
        return expression != null && !state.isLoaded(attribute) && (state.isWithoutRow() || state.isChanged(attribute))
                ? expression
                : null;
    }

    /** Whether columns of an object's row get expressions. */
    public boolean has(EntityState state) {
        Map<MappedColumn, Expression<?>> own = byState.get(state);
        return own != null && own.keySet().stream().anyMatch(column -> of(state, column) != null);
    }

    void forget(EntityState state) {
        byState.remove(state);
    }

    boolean isEmpty() {
        return byState.isEmpty();
    }
}

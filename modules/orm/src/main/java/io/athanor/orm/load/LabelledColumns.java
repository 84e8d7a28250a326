package io.athanor.orm.load;

import io.athanor.sql.Alias;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Label;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.ResultNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a SELECT that becomes a subquery, each with a name of its own, so that it is found by its position.
 */
final class LabelledColumns {

    private final Map<Expression<?>, Integer> positions = new IdentityHashMap<>();
    private final List<Element> selected = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    /** Adds a column; its position. */
    <T> int add(Expression<T> column) {
        int position = selected.size();
        positions.put(column, position);
        String base = name(column);
        if (base.isEmpty()) {
            // The compiler makes a name up.
            selected.add(column);
            return position;
        }
        String name = base;
        for (int i = 1; !used.add(name); i++) {
            name = base + "_" + i;
        }
        selected.add(new Label<>(column, name));
        return position;
    }

    private static String name(Expression<?> column) {
        String name = ResultNames.of(column, LabelStyle.TABLE_COLUMN);
        FromClause table = column instanceof ColumnClause<?> clause ? clause.table() : null;
        boolean unnamed = table != null && table.name().isEmpty();
        return unnamed && table instanceof Alias alias ? alias.original().name() + "_" + name : name;
    }

    /** The columns as they are selected. */
    List<Element> selected() {
        return selected;
    }

    int size() {
        return selected.size();
    }

    /** The position of a column, or null if it was not added. */
    @Nullable Integer position(Expression<?> column) {
        return positions.get(column);
    }
}

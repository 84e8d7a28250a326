package io.athanor.sql.compiler;

import io.athanor.sql.Assignment;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.FunctionCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of parameters for texts that are only read: after what a value is compared with or assigned to. */
final class BindNames {

    private final Map<BindParameter<?>, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(BindParameter<?> bind) {
        String own = bind.name();
        return own == null ? names.computeIfAbsent(bind, b -> numbered("param")) : own;
    }

    /** Names a value, if it is one, after what it is compared with. */
    void compared(Expression<?> value, Expression<?> other) {
        if (value instanceof BindParameter<?> bind && bind.name() == null && !names.containsKey(bind)) {
            names.put(bind, numbered(baseOf(other)));
        }
    }

    private static String baseOf(Expression<?> expression) {
        if (expression instanceof ColumnClause<?> column && !column.name().isEmpty()) {
            return column.name();
        }
        return expression instanceof FunctionCall<?> function ? function.name() : "param";
    }

    /** Names values after the columns that get them. */
    void assigned(List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            if (assignment.value() instanceof BindParameter<?> bind && bind.name() == null) {
                String name = assignment.column().name();
                names.put(bind, taken.add(name) ? name : numbered(name));
            }
        }
    }

    private String numbered(String base) {
        String name;
        do {
            name = base + "_" + counters.merge(base, 1, Integer::sum);
        } while (!taken.add(name));
        return name;
    }
}

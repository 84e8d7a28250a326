package io.athanor.engine;

import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.Statement;
import io.athanor.sql.Structure;
import io.athanor.sql.TableClause;
import io.athanor.sql.Update;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the names of parameters what an INSERT or UPDATE assigns that assigns nothing itself. */
final class ParameterColumns {

    private ParameterColumns() {}

    static Statement assign(Statement statement, Map<String, ?> parameters) {
        if (parameters.isEmpty()) {
            return statement;
        }
        if (statement instanceof Insert insert
                && insert.rows().size() == 1
                && insert.rows().get(0).isEmpty()) {
            return insert.values(places(insert.table(), parameters.keySet()));
        }
        if (statement instanceof Update update
                && update.assignments().isEmpty()
                && update.otherAssignments().isEmpty()
                && update.targets().isEmpty()) {
            Set<String> assigned = new LinkedHashSet<>(parameters.keySet());
            // A name that the criteria use is their value, as the statement itself says so.
            assigned.removeAll(parameterNames(update));
            return assigned.isEmpty() ? update : update.values(places(update.table(), assigned));
        }
        return statement;
    }

    private static Map<String, Expression<?>> places(TableClause table, Set<String> names) {
        Map<String, Expression<?>> values = new LinkedHashMap<>();
        for (String name : names) {
            ColumnClause<?> column = table.c(name);
            values.put(name, BindParameter.named(name, column.type()));
        }
        return values;
    }

    /** The names of the parameters of a statement. */
    private static Set<String> parameterNames(Update statement) {
        Structure structure = new Structure();
        statement.describe(structure);
        return structure.binds().stream()
                .map(BindParameter::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

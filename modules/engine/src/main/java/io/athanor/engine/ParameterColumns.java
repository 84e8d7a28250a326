package io.athanor.engine;

import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes the names of parameters the columns of an INSERT that names none itself. */
final class ParameterColumns {

    private ParameterColumns() {}

    static Statement assign(Statement statement, Set<String> names) {
        boolean applies = !names.isEmpty()
                && statement instanceof Insert insert
                && insert.rows().size() == 1
                && insert.rows().get(0).isEmpty();
        if (!applies) {
            return statement;
        }
        Insert insert = (Insert) statement;
        Map<String, Expression<?>> values = new LinkedHashMap<>();
        for (String name : names) {
            ColumnClause<?> column = insert.table().c(name);
            values.put(name, BindParameter.named(name, column.type()));
        }
        return insert.values(values);
    }
}

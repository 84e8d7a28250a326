package io.athanor.schema;

import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.QuerySource;
import org.jspecify.annotations.Nullable;

/** A table whose columns are those of a query. */
class QueryTable extends Table {

    QueryTable(@Nullable String schema, String name, QuerySource query, TableElement... elements) {
        super(schema, name);
        int position = 0;
        for (Element result : query.asQuery().resultColumns()) {
            position++;
            Expression<?> expression = result instanceof Expression<?> known ? known : null;
            String columnName = expression == null ? "" : expression.defaultName();
            if (expression == null || columnName.isEmpty()) {
                throw new SchemaException("column " + position + " of the query of \"" + fullName()
                        + "\" has no name; give it one by label(name): " + result);
            }
            column(Column.of(columnName, expression.type()));
        }
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition<?> || element instanceof Index) {
                throw new SchemaException(
                        "\"" + fullName() + "\" has the columns of its query, not " + element + "; leave it out");
            }
        }
        define(elements);
    }
}

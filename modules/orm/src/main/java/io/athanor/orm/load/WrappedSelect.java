package io.athanor.orm.load;

import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Keyword;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SELECT put into a subquery, with each of its columns, and its sort keys, as columns of that subquery. */
final class WrappedSelect {

    private final LabelledColumns columns = new LabelledColumns();
    private final int given;
    private final Subquery subquery;
    private final Select select;

    WrappedSelect(Select inner, List<Expression<?>> expressions) {
        expressions.forEach(columns::add);
        this.given = columns.size();
        for (Element key : inner.orderBy()) {
            Expression<?> sorted = sorted(key);
            if (sorted != null && columns.position(sorted) == null) {
                columns.add(sorted);
            }
        }
        this.subquery = inner.onlyColumns(columns.selected()).subquery();
        List<Element> keys = new ArrayList<>();
        for (Element key : inner.orderBy()) {
            Expression<?> sorted = sorted(key);
            if (sorted != null) {
                keys.add(key instanceof OrderBy order ? order.of(outer(sorted)) : outer(sorted));
            }
        }
        this.select = Sql.select(Keyword.ONE)
                .labelStyle(inner.labelStyle())
                .selectFrom(subquery)
                .orderBy(keys.toArray(Element[]::new));
    }

    private static @Nullable Expression<?> sorted(Element key) {
        Element bare = key instanceof OrderBy order ? order.expression() : key;
        return bare instanceof Expression<?> expression ? expression : null;
    }

    /** The subquery. */
    Subquery subquery() {
        return subquery;
    }

    /** A SELECT from the subquery in the inner one's order, whose columns are still to be given. */
    Select select() {
        return select;
    }

    /** The subquery's columns that were added for the sake of the order. */
    List<Expression<?>> added() {
        List<Expression<?>> added = new ArrayList<>();
        for (int i = given; i < columns.size(); i++) {
            added.add(subquery.c(i));
        }
        return added;
    }

    /** The subquery's column for one of the inner SELECT's. */
    Expression<?> outer(Expression<?> inner) {
        Integer position = columns.position(inner);
        if (position == null) {
            throw new IllegalStateException("not a column of the wrapped statement: " + inner);
        }
        return subquery.c(position);
    }
}

package io.athanor.orm.load;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Label;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.OrderBy;
import io.athanor.sql.ResultNames;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A SELECT put into a subquery, with each of its columns, and its sort keys, as columns of that subquery. */
final class WrappedSelect {

    private final Map<Expression<?>, String> names = new IdentityHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Subquery subquery;
    private final Select select;

    WrappedSelect(Select inner, List<Expression<?>> columns) {
        List<Element> labelled = new ArrayList<>();
        columns.forEach(column -> add(column, labelled));
        for (Element key : inner.orderBy()) {
            Expression<?> sorted = sorted(key);
            if (sorted != null && !names.containsKey(sorted)) {
                add(sorted, labelled);
            }
        }
        this.subquery =
                inner.onlyColumns(labelled).labelStyle(LabelStyle.TABLE_COLUMN).subquery();
        List<Element> keys = new ArrayList<>();
        for (Element key : inner.orderBy()) {
            Expression<?> sorted = sorted(key);
            if (sorted != null) {
                keys.add(key instanceof OrderBy order ? order.of(outer(sorted)) : outer(sorted));
            }
        }
        this.select = Sql.select(io.athanor.sql.Keyword.ONE)
                .labelStyle(LabelStyle.TABLE_COLUMN)
                .selectFrom(subquery)
                .orderBy(keys.toArray(Element[]::new));
    }

    private static @org.jspecify.annotations.Nullable Expression<?> sorted(Element key) {
        Element bare = key instanceof OrderBy order ? order.expression() : key;
        return bare instanceof Expression<?> expression ? expression : null;
    }

    private <T> void add(Expression<T> column, List<Element> labelled) {
        String base = column instanceof ColumnClause<?> clause
                ? nameOf(clause)
                : ResultNames.of(column, LabelStyle.TABLE_COLUMN);
        String name = base.isEmpty() ? "value" : base;
        for (int i = 1; !used.add(name); i++) {
            name = base + "_" + i;
        }
        names.put(column, name);
        labelled.add(new Label<>(column, name));
    }

    private static String nameOf(ColumnClause<?> column) {
        FromClause table = column.table();
        String name = ResultNames.of(column, LabelStyle.TABLE_COLUMN);
        boolean unnamed = table != null && table.name().isEmpty();
        return unnamed && table instanceof io.athanor.sql.Alias alias
                ? alias.original().name() + "_" + name
                : name;
    }

    /** The subquery. */
    Subquery subquery() {
        return subquery;
    }

    /** A SELECT from the subquery in the inner one's order, whose columns are still to be given. */
    Select select() {
        return select;
    }

    /** The subquery's column for one of the inner SELECT's. */
    Expression<?> outer(Expression<?> inner) {
        String name = names.get(inner);
        if (name == null) {
            throw new IllegalStateException("not a column of the wrapped statement: " + inner);
        }
        return subquery.c(name);
    }
}

package io.athanor.orm.mapping;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Rewriter;

/** Replaces columns of tables by those that a clause has for them. */
record ColumnMove(FromClause to) implements Rewriter {

    @Override
    public Element replace(Element element) {
        if (element instanceof ColumnClause<?> column) {
            ColumnClause<?> moved = EntityFrom.column(to, column);
            return moved == null ? column : moved;
        }
        return element instanceof FromClause ? element : element.rewrite(this);
    }
}

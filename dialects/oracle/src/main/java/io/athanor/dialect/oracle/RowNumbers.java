package io.athanor.dialect.oracle;

import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.RowLimit;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.Subquery;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Limits rows by their numbers, for servers before version 12, which have no FETCH FIRST. */
final class RowNumbers {

    private static final String NUMBER = "ora_rn";

    private RowNumbers() {}

    /** The query around a query that limits its rows. */
    static Select limited(Select select, Dialect dialect) {
        RowLimit limit = select.rowLimit();
        if (limit.ties() || limit.unit() == RowLimit.Unit.PERCENT) {
            throw new CompileException(
                    "FETCH WITH TIES or PERCENT", dialect, "rank the rows by a window function and limit the rank");
        }
        ForUpdate lock = select.lock();
        Subquery all = select.unlimited().unlocked().subquery();
        Expression<Integer> count = limit.count();
        Expression<Integer> offset = limit.offset();
        Select result;
        if (offset == null && count != null) {
            result = Sql.select(all).where(rowNumber().le(count));
        } else {
            Objects.requireNonNull(offset);
            List<Element> columns = new ArrayList<>(all.columns().list());
            columns.add(rowNumber().label(NUMBER));
            Select numbered = Sql.select(columns.toArray(Element[]::new)).selectFrom(all);
            if (count != null) {
                numbered = numbered.where(rowNumber().le(count.plus(offset)));
            }
            Subquery inner = numbered.subquery();
            List<Element> wanted = new ArrayList<>(inner.columns().list());
            wanted.remove(wanted.size() - 1);
            result = Sql.select(wanted.toArray(Element[]::new))
                    .where(Sql.column(NUMBER, Types.INTEGER).gt(offset));
        }
        return lock == null ? result : result.forUpdate(lock);
    }

    private static Expression<Integer> rowNumber() {
        return Sql.literalColumn("ROWNUM", Types.INTEGER);
    }
}

package io.athanor.orm.load;

import io.athanor.orm.mapping.CompositeKey;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.TupleExpression;
import java.util.ArrayList;
import java.util.List;

/** The criterion that columns hold one of several keys. */
final class KeyCriterion {

    /** The number of keys in one list: beyond it the gain of fewer round trips is gone. */
    static final int CHUNK = 500;

    private KeyCriterion() {}

    @SuppressWarnings("unchecked") // the keys are values of the column
    static Predicate among(List<ColumnClause<?>> columns, List<Object> keys) {
        if (columns.size() == 1) {
            return ((Expression<Object>) columns.get(0)).in(keys);
        }
        List<List<?>> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(((CompositeKey) key).values()));
        return new TupleExpression(columns).in(rows);
    }
}

package io.athanor.orm.load;

import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import java.util.List;

/**
 * How the rows of a statement become results. Immutable; made once per statement and kept beside its compiled form.
 *
 * @param items what each selected element is read from
 * @param duplicates whether a row may repeat an object, as rows of joins do
 * @param byName whether the positions follow from the names of the result's columns, which only the database knows
 */
record LoadPlan(List<PlanItem> items, boolean duplicates, boolean byName) {

    /** Copies the list. */
    LoadPlan {
        items = List.copyOf(items);
    }

    /** Whether each result is one object rather than a row. */
    static boolean isSingleEntity(List<? extends Element> columns) {
        return columns.size() == 1 && columns.get(0) instanceof EntityReference<?>;
    }

    @Override
    public String toString() {
        return "LoadPlan" + items.size();
    }
}

package io.athanor.orm.load;

import java.util.List;

/**
 * How the rows of a statement become results. Immutable; made once per statement and kept beside its compiled form.
 *
 * @param items what each selected element is read from
 * @param byName whether the positions follow from the names of the result's columns, which only the database knows
 */
record LoadPlan(List<PlanItem> items, boolean byName) {

    /** Copies the list. */
    LoadPlan {
        items = List.copyOf(items);
    }
}

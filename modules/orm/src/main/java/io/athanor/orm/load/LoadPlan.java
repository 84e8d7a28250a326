package io.athanor.orm.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a statement become results. Immutable; made once per structure of statements and kept beside the
 * compiled form.
 *
 * @param items what each selected element is read from
 * @param textPlan where the positions follow from the names of the result's columns, which only the database knows,
 *     what finds them; null for any other statement
 * @param whole the relationship by which all rows must be read before the first object is complete, or null for none
 */
record LoadPlan(
        List<PlanItem> items,
        @Nullable TextPlan textPlan,
        @Nullable LoaderStrategy whole) {

    /** Copies the list. */
    LoadPlan {
        items = List.copyOf(items);
    }
}

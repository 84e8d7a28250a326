package io.athanor.orm.load;

import io.athanor.sql.type.TypeSystem;

/** One selected element of a statement that is being planned. */
sealed interface PlannedItem permits EntityPlanBuilder, SelectedColumn, SelectedEmbedded {

    /** How it is read, once the positions of all columns are known. */
    PlanItem build(TypeSystem types);
}
